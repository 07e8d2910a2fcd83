import { after } from '@/lib/clock';
import { type CodeStanding, codeLifeMs } from '@/lib/domain/code-limits';
import { internationalNumber } from '@/lib/domain/number-text';
import { env } from '@/lib/env';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { codeProgress } from '@/lib/operations/onboarding/code-progress';
import type { requireNumberStep } from '../require-step';
import { AnotherCode } from './another-code';
import { AskPaxflowCodeForm } from './ask-paxflow-code-form';
import { CodeOnItsWay } from './code-on-its-way';
import { CodeWait } from './code-wait';
import { EnterCode } from './enter-code';

type Step = Awaited<ReturnType<typeof requireNumberStep>>;
type Query = Record<string, string | string[] | undefined>;
type Props = { step: Step; standing: CodeStanding; query: Query };

/** The code step of a PaxFlow number: an SMS is taken up by itself, everything else is read out by our support. */
export async function PaxflowCode({ step, standing, query }: Props) {
  const { member, draft, number } = step;
  const { codeSentAt: at, codeMethod: method, codeUnlockAt: mailAt } = draft;
  const numberId = number.id;
  const numberText = internationalNumber(number.e164);
  const isTakenUp = env().smsWebhookSecret !== null;
  const ways = [
    ...(number.takesSms === false ? [] : ['sms' as const]),
    ...(number.takesCalls === false ? [] : ['voice' as const]),
  ];
  if (!at || !method) {
    const title = `The code for ${numberText}`;
    const initial = freshState(newFormKey(), { method: ways[0] ?? 'sms' });
    return standing.sending ? (
      <CodeWait title={title} refusal={standing.sending} mailAt={mailAt} />
    ) : (
      <AskPaxflowCodeForm {...{ initial, numberId, title, ways, isTakenUp }} />
    );
  }
  const sent = { numberText, method, at, until: after(at, codeLifeMs), isMaybe: standing.isMaybeSent };
  const another = (
    <AnotherCode {...{ numberId, method, ways, standing, mailAt }}>
      {isTakenUp && !ways.includes('voice')
        ? null
        : 'Our support reads you the code of a call, and of an SMS that we do not pass on ourselves. Agree on a time with them first.'}
    </AnotherCode>
  );
  const comesByItself = method === 'sms' && isTakenUp && query.by !== 'hand' && standing.guessing === null;
  return comesByItself ? (
    <>
      <CodeOnItsWay sent={sent} progress={await codeProgress(member)} isReloading={query.refresh !== 'off'} />
      {another}
    </>
  ) : (
    <EnterCode {...{ numberId, standing, mailAt, another }} sent={{ ...sent, isOurs: true }} />
  );
}
