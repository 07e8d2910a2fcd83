import type { Metadata } from 'next';
import { answerMissing } from '@/app/answer-missing';
import { BackLink } from '@/components/ui/back-link';
import { requireFreshSignIn } from '@/lib/auth/fresh-sign-in';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { findKeptPin } from '@/lib/operations/registration/show-pin';
import { paths } from '@/lib/paths';
import { ShowPinForm } from './show-pin-form';

export const metadata: Metadata = { title: 'The two-step PIN' };

export default async function PinOfNumberPage({ params }: PageProps<'/numbers/[reference]/pin'>) {
  const { reference } = await params;
  const member = await requireFreshSignIn(paths.pin(reference));
  const kept = await findKeptPin(member, reference);
  if (!kept) return answerMissing();
  return (
    <>
      <BackLink href={paths.done(reference)} />
      <h1>
        The PIN of <span dir="ltr">{internationalNumber(kept.e164)}</span>
      </h1>
      <p>
        {kept.origin === 'ours'
          ? 'PaxFlow made this two-step PIN when it registered the number. '
          : 'The number had this two-step PIN before, and you gave it to PaxFlow. '}
        Meta asks for it when somebody removes the connected number, or registers it elsewhere.
      </p>
      <ul>
        <li>Tell it to nobody. PaxFlow support never asks for it.</li>
        <li>It is shown on this page only. It is in no mail, and you need not write it down.</li>
        <li>Each showing is noted with time and person in the history of the number.</li>
      </ul>
      <ShowPinForm initial={freshState(newFormKey())} reference={reference} />
    </>
  );
}
