import type { Metadata } from 'next';
import { StepPage } from '@/components/onboarding/step-page';
import { exclusivityTextVersion } from '@/lib/domain/exclusivity';
import { internationalNumber } from '@/lib/domain/number-text';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../../require-step';
import { AcknowledgementForm } from './acknowledgement-form';

export const metadata: Metadata = { title: 'Confirm what changes - Connect a number' };

export default async function ConfirmExclusivityPage() {
  const { initial, number, answers } = await requireNumberStep('exclusivity');
  return (
    <StepPage step="exclusivity" answers={answers} back={paths.step('exclusivity')}>
      <AcknowledgementForm
        initial={initial}
        numberId={number.id}
        numberText={internationalNumber(number.e164)}
        textVersion={exclusivityTextVersion}
      />
    </StepPage>
  );
}
