import type { Metadata } from 'next';
import { StepPage } from '@/components/onboarding/step-page';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { requireNumberStep } from '../require-step';
import { UsageForm } from './usage-form';

export const metadata: Metadata = { title: 'Where it is used today - Connect a number' };

export default async function UsagePage() {
  const { initial, draft, number, answers } = await requireNumberStep('usage');
  const state = freshState(initial.key, { usage: draft.usage ?? '' });
  return (
    <StepPage step="usage" answers={answers}>
      <UsageForm initial={state} numberId={number.id} numberText={internationalNumber(number.e164)} />
    </StepPage>
  );
}
