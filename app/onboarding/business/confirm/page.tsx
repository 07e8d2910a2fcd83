import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountFacts } from '@/components/onboarding/account-facts';
import { StepPage } from '@/components/onboarding/step-page';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { findGrantOfDraft } from '@/lib/db/meta-grants';
import { mayGoOn, problemOf } from '@/lib/domain/meta-business';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { chosenOffer, partOf } from '@/lib/operations/onboarding/read-grant';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../../require-step';
import { LookAgainForm } from '../look-again-form';
import { AnotherBusiness } from './another-business';
import { ConfirmForm } from './confirm-form';

export const metadata: Metadata = { title: 'Is this your business? - Connect a number' };

export default async function ConfirmBusinessPage() {
  const { initial, draft, answers } = await requireNumberStep('business');
  const grant = await findGrantOfDraft(draft.id);
  const account = grant && chosenOffer(grant);
  if (!grant || !account) redirect(paths.business(grant ? partOf(grant) : 'start'));
  const hasOthers = grant.offers.length > 1;
  const problem = problemOf(account);
  return (
    <StepPage step="business" answers={answers} back={paths.business(hasOthers ? 'choose' : 'start')}>
      <h1>Is this your business?</h1>
      {problem ? <RefusalNotice refusal={{ code: problem }} /> : null}
      <AccountFacts account={account} readAt={grant.readAt} />
      {problem ? <LookAgainForm initial={freshState(newFormKey())} /> : null}
      {mayGoOn(problem) ? (
        <ConfirmForm initial={initial} wabaId={account.wabaId} isAgainstAdvice={problem !== null} />
      ) : null}
      <AnotherBusiness hasOthers={hasOthers} />
    </StepPage>
  );
}
