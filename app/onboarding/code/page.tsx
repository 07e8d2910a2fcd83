import type { Metadata } from 'next';
import { StepPage } from '@/components/onboarding/step-page';
import { after, now } from '@/lib/clock';
import { preferredMethod } from '@/lib/domain/number-kinds';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { codeLifeMs, nextCodeAt } from '@/lib/operations/onboarding/ask-code';
import { requireNumberStep } from '../require-step';
import { AskCodeForm } from './ask-code-form';
import { CodeSent } from './code-sent';
import { EnterCodeForm } from './enter-code-form';
import { NextCode } from './next-code';
import { PaxflowCode } from './paxflow-code';
import { VerifiedAlready } from './verified-already';

export const metadata: Metadata = { title: 'The code - Connect a number' };

export default async function CodePage({ searchParams }: PageProps<'/onboarding/code'>) {
  const asked = await requireNumberStep('code');
  const { initial, draft, number, answers } = asked;
  const numberText = internationalNumber(number.e164);
  const method = preferredMethod(number.kind);
  const step = (children: React.ReactNode) => (
    <StepPage step="code" answers={answers}>
      {children}
    </StepPage>
  );
  if (answers.verifiedNumberId === number.id) return step(<VerifiedAlready numberText={numberText} />);
  if (number.source === 'paxflow') return step(<PaxflowCode step={asked} query={await searchParams} />);
  const ask = {
    numberId: number.id,
    initial: freshState(newFormKey(), { method }),
  };
  if (!draft.codeSentAt || !draft.codeMethod)
    return step(<AskCodeForm {...ask} title={`Get a code on ${numberText}`} submit="Send the code" />);

  const againAt = nextCodeAt(draft.codeSentAt);
  return step(
    <>
      <EnterCodeForm initial={initial} numberId={number.id}>
        <CodeSent
          numberText={numberText}
          method={draft.codeMethod}
          at={draft.codeSentAt}
          until={after(draft.codeSentAt, codeLifeMs)}
        />
      </EnterCodeForm>
      <NextCode at={againAt} isNow={againAt <= now()}>
        <AskCodeForm {...ask} title="Ask for another code" submit="Send another code" isSecond />
      </NextCode>
    </>,
  );
}
