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
import { VerifiedAlready } from './verified-already';

export const metadata: Metadata = { title: 'The code - Connect a number' };

export default async function CodePage() {
  const { initial, draft, number, answers } = await requireNumberStep('code');
  const numberText = internationalNumber(number.e164);
  const method = preferredMethod(number.kind);
  const step = (children: React.ReactNode) => (
    <StepPage step="code" answers={answers}>
      {children}
    </StepPage>
  );
  if (answers.verifiedNumberId === number.id) return step(<VerifiedAlready numberText={numberText} />);
  const ask = {
    isOurs: number.source === 'paxflow',
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
          isOurs={number.source === 'paxflow'}
        />
      </EnterCodeForm>
      <NextCode at={againAt} isNow={againAt <= now()}>
        <AskCodeForm {...ask} title="Ask for another code" submit="Send another code" isSecond />
      </NextCode>
    </>,
  );
}
