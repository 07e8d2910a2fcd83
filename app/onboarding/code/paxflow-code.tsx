import { after, now } from '@/lib/clock';
import { internationalNumber } from '@/lib/domain/number-text';
import { env } from '@/lib/env';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { codeLifeMs, nextCodeAt } from '@/lib/operations/onboarding/ask-code';
import { codeProgress } from '@/lib/operations/onboarding/code-progress';
import type { requireNumberStep } from '../require-step';
import { AskPaxflowCodeForm } from './ask-paxflow-code-form';
import { CodeOnItsWay } from './code-on-its-way';
import { CodeSent } from './code-sent';
import { EnterCodeForm } from './enter-code-form';
import { NextCode } from './next-code';

type Step = Awaited<ReturnType<typeof requireNumberStep>>;
type Query = Record<string, string | string[] | undefined>;

/** The code step of a PaxFlow number: an SMS is taken up by itself, everything else is read out by our support. */
export async function PaxflowCode({ step, query }: { step: Step; query: Query }) {
  const { initial, member, draft, number } = step;
  const { takesSms, takesCalls } = number;
  const numberText = internationalNumber(number.e164);
  const ways = [
    ...(takesSms === false ? [] : ['sms' as const]),
    ...(takesCalls === false ? [] : ['voice' as const]),
  ];
  const ask = {
    numberId: number.id,
    ways,
    isTakenUp: env().smsWebhookSecret !== null,
    initial: freshState(newFormKey(), { method: ways[0] ?? 'sms' }),
  };
  if (!draft.codeSentAt || !draft.codeMethod)
    return <AskPaxflowCodeForm {...ask} title={`The code for ${numberText}`} />;

  const sent = { numberText, at: draft.codeSentAt, until: after(draft.codeSentAt, codeLifeMs) };
  const againAt = nextCodeAt(draft.codeSentAt);
  const comesByItself = draft.codeMethod === 'sms' && ask.isTakenUp && query.by !== 'hand';
  return (
    <>
      {comesByItself ? (
        <CodeOnItsWay {...sent} progress={await codeProgress(member)} isReloading={query.refresh !== 'off'} />
      ) : (
        <EnterCodeForm initial={initial} numberId={number.id}>
          <CodeSent {...sent} method={draft.codeMethod} isOurs />
        </EnterCodeForm>
      )}
      <NextCode at={againAt} isNow={againAt <= now()}>
        <AskPaxflowCodeForm {...ask} title="Ask for another code" isSecond />
      </NextCode>
    </>
  );
}
