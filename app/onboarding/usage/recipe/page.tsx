import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { StepPage } from '@/components/onboarding/step-page';
import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../../require-step';
import { ClearedForm } from './cleared-form';
import { recipes } from './recipes';

export const metadata: Metadata = { title: 'Before the number is free - Connect a number' };

export default async function UsageRecipePage() {
  const { initial, draft, number, answers } = await requireNumberStep('usage');
  if (draft.usage === null || draft.usage === 'nowhere') redirect(paths.step('usage'));
  const { Recipe, tick } = recipes[draft.usage];
  return (
    <StepPage step="usage" answers={answers} back={paths.step('usage')}>
      <Recipe />
      {tick ? (
        <ClearedForm initial={initial} numberId={number.id} tick={tick} />
      ) : (
        <ButtonLink href={paths.step('usage')}>Answer again</ButtonLink>
      )}
    </StepPage>
  );
}
