import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/ui/back-link';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { requireMember } from '@/lib/auth/member';
import { whyDeclined } from '@/lib/domain/display-name-words';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readRegistration } from '@/lib/operations/registration/read-registration';
import { paths } from '@/lib/paths';
import { ChangeNameForm } from './change-name-form';

export const metadata: Metadata = { title: 'Another display name' };

export default async function ChangeNamePage({ params }: PageProps<'/onboarding/done/[reference]/name'>) {
  const { reference } = await params;
  const member = await requireMember(paths.changeName(reference));
  const view = await readRegistration(member, reference);
  if (!view) notFound();
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
        <ChangeNameForm initial={freshState(newFormKey())} reference={reference} />
      )}
    </>
  );
}
