import type { Metadata } from 'next';
import { StepPage } from '@/components/onboarding/step-page';
import { internationalNumber } from '@/lib/domain/number-text';
import { readPinStanding } from '@/lib/operations/registration/budget';
import { requireNumberStep } from '../require-step';
import { AskPin } from './ask-pin';
import { PinStopped } from './pin-stopped';

export const metadata: Metadata = { title: 'The PIN from before - Connect a number' };

export default async function PinPage() {
  const { draft, number, answers } = await requireNumberStep('pin');
  const standing = await readPinStanding(number.id);
  return (
    <StepPage step="pin" answers={answers}>
      {draft.pinState === 'stopped' ? (
        <PinStopped numberId={number.id} standing={standing} />
      ) : (
        <AskPin
          numberId={number.id}
          numberText={internationalNumber(number.e164)}
          isGiven={draft.pinState === 'given'}
          standing={standing}
        />
      )}
    </StepPage>
  );
}
