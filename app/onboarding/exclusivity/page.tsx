import type { Metadata } from 'next';
import { ExclusivityWarning } from '@/components/onboarding/exclusivity-warning';
import { HelpLink } from '@/components/onboarding/help-link';
import { StepPage } from '@/components/onboarding/step-page';
import { ButtonLink } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import {
  askedState,
  compatibilityQuery,
  compatibilityQuestion,
  nothingAsked,
} from '@/lib/domain/compatibility';
import { internationalNumber } from '@/lib/domain/number-text';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../require-step';
import { ToolCheck } from './tool-check';

export const metadata: Metadata = { title: 'What changes - Connect a number' };

/** The interruption page: nothing but what must be known before going on, and a check of the tools in use today. */
export default async function ExclusivityPage({ searchParams }: PageProps<'/onboarding/exclusivity'>) {
  const { number, answers } = await requireNumberStep('exclusivity');
  const query = await searchParams;
  const question = compatibilityQuestion(query);
  const state = askedState(query, question);
  return (
    <StepPage step="exclusivity" answers={answers}>
      {state === 'wrong' ? <ErrorSummary errors={nothingAsked} order={Object.keys(nothingAsked)} /> : null}
      <h1>Connecting ends all other WhatsApp use of this number</h1>
      <ExclusivityWarning title={`What changes for ${internationalNumber(number.e164)}`} />
      <ToolCheck question={question} isAsked={state === 'asked'} isWrong={state === 'wrong'} />
      <p className="mt-8 flex flex-wrap gap-4">
        <ButtonLink href={paths.exclusivityConfirm(compatibilityQuery(question))}>
          I understand, continue
        </ButtonLink>
        <ButtonLink href={paths.onboarding} variant="secondary">
          Stop here for now
        </ButtonLink>
      </p>
      <p>
        <HelpLink article="exclusivity/connection-constraints">
          Read the whole article about these limits
        </HelpLink>
      </p>
    </StepPage>
  );
}
