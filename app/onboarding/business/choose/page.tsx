import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { StepPage } from '@/components/onboarding/step-page';
import { findGrantOfDraft } from '@/lib/db/meta-grants';
import { type AccountOffer, reviewWords, roomWords } from '@/lib/domain/meta-business';
import { freshState } from '@/lib/forms/form-state';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../../require-step';
import { ChooseForm } from './choose-form';

export const metadata: Metadata = { title: 'Which business? - Connect a number' };

const about = (account: AccountOffer) =>
  [
    account.portfolio ? `Portfolio ${account.portfolio.name}` : null,
    account.isRestricted ? reviewWords.restricted : reviewWords[account.review],
    `numbers: ${roomWords(account)}`,
  ]
    .filter(Boolean)
    .join(' · ');

export default async function ChooseBusinessPage() {
  const { initial, draft, answers } = await requireNumberStep('business');
  const grant = await findGrantOfDraft(draft.id);
  if (!grant || grant.offers.length < 2) redirect(paths.business(grant?.offers.length ? 'confirm' : 'start'));
  const options = grant.offers.map((account) => ({
    value: account.wabaId,
    label: account.name,
    hint: about(account),
  }));
  return (
    <StepPage step="business" answers={answers} back={paths.business('start')}>
      <ChooseForm initial={freshState(initial.key, { wabaId: grant.chosenWabaId ?? '' })} options={options} />
    </StepPage>
  );
}
