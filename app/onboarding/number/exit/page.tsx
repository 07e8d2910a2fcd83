import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NumberResult } from '@/components/help/tools/number-result';
import { HelpLink } from '@/components/onboarding/help-link';
import { StepPage } from '@/components/onboarding/step-page';
import { ButtonLink } from '@/components/ui/button';
import { numberAnswer, numberHeadline } from '@/lib/domain/number-check';
import { paths } from '@/lib/paths';
import { requireStep } from '../../require-step';

export const metadata: Metadata = { title: 'This number does not work - Connect a number' };

/** The end of the road for a number no code can reach: what it is, why, and the two ways on. Nothing was saved of it. */
export default async function NumberExitPage({ searchParams }: PageProps<'/onboarding/number/exit'>) {
  const { answers } = await requireStep('number');
  const answer = numberAnswer(await searchParams);
  if (!answer || answer.method !== null) redirect(paths.step('number'));
  return (
    <StepPage step="number" answers={answers} back={paths.step('number')}>
      <h1>{numberHeadline(answer)}</h1>
      <p>
        We told this from the digits. Nothing was saved, and Meta was not asked.
        {answer.kind === 'short-code' ? ' Fewer than seven digits are no full phone number.' : null}
      </p>
      <h2>What the number is</h2>
      <NumberResult answer={answer} />
      <p className="flex flex-wrap gap-4">
        <ButtonLink href={paths.step('number')}>Enter another number</ButtonLink>
        <ButtonLink href={paths.stockOffer} variant="secondary">
          Take a number from PaxFlow
        </ButtonLink>
      </p>
      <p>
        <HelpLink article="problems/number-not-accepted">Why some numbers are not accepted</HelpLink>
      </p>
    </StepPage>
  );
}
