import { PreflightList } from '@/components/onboarding/preflight';
import { after } from '@/lib/clock';
import { type CodeStanding, codeLifeMs } from '@/lib/domain/code-limits';
import { answerFor } from '@/lib/domain/number-check';
import { preferredMethod } from '@/lib/domain/number-kinds';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { liveCodeLink } from '@/lib/operations/onboarding/code-link';
import { readPreflight } from '@/lib/operations/onboarding/read-preflight';
import type { requireNumberStep } from '../require-step';
import { AnotherCode } from './another-code';
import { AskCodeForm } from './ask-code-form';
import { CodeWait } from './code-wait';
import { EnterCode } from './enter-code';
import { PhoneHolder } from './phone-holder';

type Props = { step: Awaited<ReturnType<typeof requireNumberStep>>; standing: CodeStanding };

/** The code step of the customer's own number: whoever has the phone enters the code, here or by a link. */
export async function OwnCode({ step, standing }: Props) {
  const { draft, number, answers } = step;
  const { codeSentAt: at, codeMethod: method, codeUnlockAt: mailAt } = draft;
  const { id: numberId, kind, country } = number;
  const numberText = internationalNumber(number.e164);
  const title = `Get a code on ${numberText}`;
  const link = await liveCodeLink(draft.accountId, draft.id, numberId);
  const begin = standing.sending ? (
    <CodeWait title={title} refusal={standing.sending} mailAt={mailAt} />
  ) : (
    <AskCodeForm
      initial={freshState(newFormKey(), { method: preferredMethod(kind) })}
      numberId={numberId}
      title={title}
      steps={answerFor({ kind, country }).steps}
      known={<PreflightList title="Before the code is sent" lines={await readPreflight(step)} />}
      isMoving={answers.isMoving}
    />
  );
  return (
    <>
      {at && method ? (
        <EnterCode
          numberId={numberId}
          sent={{
            numberText,
            method,
            at,
            until: after(at, codeLifeMs),
            isMaybe: standing.isMaybeSent,
            isOurs: false,
          }}
          standing={standing}
          mailAt={mailAt}
          another={<AnotherCode numberId={numberId} method={method} standing={standing} mailAt={mailAt} />}
        />
      ) : (
        begin
      )}
      <PhoneHolder numberId={numberId} link={link} />
    </>
  );
}
