import type { Metadata } from 'next';
import { PreflightList } from '@/components/onboarding/preflight';
import { StepPage } from '@/components/onboarding/step-page';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { readPreflight } from '@/lib/operations/onboarding/read-preflight';
import { requireNumberStep } from '../require-step';
import { UsageForm } from './usage-form';

export const metadata: Metadata = { title: 'Where it is used today - Connect a number' };

export default async function UsagePage() {
  const step = await requireNumberStep('usage');
  const { initial, draft, number, answers } = step;
  const state = freshState(initial.key, { usage: draft.usage ?? '' });
  return (
    <StepPage step="usage" answers={answers}>
      <UsageForm initial={state} numberId={number.id} numberText={internationalNumber(number.e164)} />
      <PreflightList title="What we know about this number" lines={await readPreflight(step)} />
    </StepPage>
  );
}
