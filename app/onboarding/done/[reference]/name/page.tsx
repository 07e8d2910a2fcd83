import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { answerMissing } from '@/app/answer-missing';
import { BackLink } from '@/components/ui/back-link';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { requireMember } from '@/lib/auth/member';
import { nameChanges } from '@/lib/domain/display-name-life';
import { whyDeclined } from '@/lib/domain/display-name-words';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { findRenamable, nameChangesUsed } from '@/lib/operations/display-name/change-name';
import { readRegistration } from '@/lib/operations/registration/read-registration';
import { paths } from '@/lib/paths';
import { ChangeNameForm } from './change-name-form';

export const metadata: Metadata = { title: 'Another display name' };

export default async function ChangeNamePage({ params }: PageProps<'/onboarding/done/[reference]/name'>) {
  const { reference } = await params;
  const member = await requireMember(paths.changeName(reference));
  const view = await readRegistration(member, reference);
  if (!view) return answerMissing();
  const row = await findRenamable(member, reference);
  if (!row) redirect(paths.done(reference));
  const { name } = view;
  return (
    <>
      <BackLink href={paths.done(reference)} />
      <h1>Give another display name</h1>
      <p>
        For <span dir="ltr">{internationalNumber(view.e164)}</span>. Customers see “{view.displayName}” until
        Meta has approved the new one, usually within 24 to 48 hours. Then we register the number once more by
        ourselves, and mail you.
      </p>
      {name?.state === 'declined' ? (
        <p>
          Meta declined “{name.name}”. {whyDeclined(view)}
        </p>
      ) : null}
      {name?.state === 'in-review' ? (
        <RefusalNotice refusal={{ code: 'name-change-waits' }} />
      ) : (
        <>
          <p>
            Meta allows {nameChanges.most} changes in 30 days. You have used {await nameChangesUsed(row)}.
          </p>
          <ChangeNameForm initial={freshState(newFormKey())} reference={reference} />
        </>
      )}
    </>
  );
}
