import { RefusalNotice } from '@/components/ui/refusal-notice';
import { after } from '@/lib/clock';
import { type CodeStanding, codeLifeMs, codeLimits } from '@/lib/domain/code-limits';
import { counted } from '@/lib/domain/count-words';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { AnotherCode } from './another-code';
import { CodeSent } from './code-sent';
import { CodeWait } from './code-wait';
import { EnterCodeForm } from './enter-code-form';

type Props = {
  numberId: string;
  sent: { numberText: string; method: 'sms' | 'voice'; at: Date; isOurs: boolean };
  standing: CodeStanding;
  mailAt: Date | null;
};

/** After a code was sent: its field while it may be entered, and the way to another one. */
export function EnterCode({ numberId, sent, standing, mailAt }: Props) {
  const { guessing, guessesLeft } = standing;
  if (guessing?.until) return <CodeWait title="The code has to wait" refusal={guessing} mailAt={mailAt} />;
  return (
    <>
      {guessing ? (
        <>
          <h1>This code is used up</h1>
          <RefusalNotice refusal={guessing} focus />
        </>
      ) : (
        <EnterCodeForm initial={freshState(newFormKey())} numberId={numberId}>
          {standing.isMaybeSent ? (
            <RefusalNotice
              refusal={{ code: 'code-maybe-sent', until: after(sent.at, codeLimits.sendsApartMs) }}
              focus
            />
          ) : null}
          <CodeSent {...sent} until={after(sent.at, codeLifeMs)} isMaybe={standing.isMaybeSent} />
          {guessesLeft < codeLimits.wrongPerCode ? (
            <p className="font-semibold">{counted(guessesLeft, 'try is', 'tries are')} left for this code.</p>
          ) : null}
        </EnterCodeForm>
      )}
      <AnotherCode numberId={numberId} method={sent.method} standing={standing} mailAt={mailAt} />
    </>
  );
}
