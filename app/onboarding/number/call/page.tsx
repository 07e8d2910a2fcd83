import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { HelpLink } from '@/components/onboarding/help-link';
import { StepPage } from '@/components/onboarding/step-page';
import { Callout } from '@/components/ui/callout';
import { answerFor } from '@/lib/domain/number-check';
import { needsPerson } from '@/lib/domain/number-kinds';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { paths } from '@/lib/paths';
import { requireStep } from '../../require-step';
import { LineForm } from './line-form';

export const metadata: Metadata = { title: 'Call the number - Connect a number' };

/** Only for a line that takes the code by a call: whether a person would be there to hear it. */
export default async function CallNumberPage() {
  const { initial, draft, number, answers } = await requireStep('number');
  if (number?.source !== 'own' || !needsPerson(number.kind)) redirect(paths.step('number'));
  const { kind, country } = number;
  const answer = answerFor({ kind, country });
  const behindMenu = answerFor({ kind: 'phone-menu', country });
  return (
    <StepPage step="number" answers={answers} back={paths.step('number')}>
      <LineForm initial={freshState(initial.key, { line: draft.lineAnswer ?? '' })} numberId={number.id}>
        <h1>
          Call <span dir="ltr">{internationalNumber(number.e164)}</span> now
        </h1>
        {draft.lineAnswer === 'menu' ? (
          <Unheard title="Nobody would hear the code" steps={behindMenu.steps} />
        ) : null}
        {draft.lineAnswer === 'nobody' ? (
          <Unheard title="Nobody would take the code" steps={answer.steps} />
        ) : null}
        <p>
          {answer.words}: Meta calls it, and a voice reads six digits. Take another phone and call the number
          as a stranger would.{' '}
          <HelpLink article="numbers/landline-or-phone-menu">How to get a line ready</HelpLink>
        </p>
      </LineForm>
    </StepPage>
  );
}

/** What to do before the call is tried again, in the words of the number check. */
const Unheard = ({ title, steps }: { title: string; steps: readonly string[] }) => (
  <Callout kind="warning" title={title}>
    <ul>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ul>
    <p>Then call it again, and answer again.</p>
  </Callout>
);
