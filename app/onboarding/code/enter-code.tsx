import type { ReactNode } from 'react';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { type CodeStanding, codeLimits } from '@/lib/domain/code-limits';
import { counted } from '@/lib/domain/count-words';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { CodeSent } from './code-sent';
import { CodeWait } from './code-wait';
import { EnterCodeForm } from './enter-code-form';
import { MaybeSent } from './maybe-sent';
import type { Sent } from './sent-to';

type Props = {
  numberId: string;
  sent: Sent & { isOurs: boolean };
  standing: CodeStanding;
  mailAt: Date | null;
  /** The way to another code; none while no code may be entered. */
  another: ReactNode;
};

/** After a code was sent: its field while it may be entered, and the way to another one. */
export function EnterCode({ numberId, sent, standing, mailAt, another }: Props) {
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
          {sent.isMaybe ? <MaybeSent at={sent.at} /> : null}
          <CodeSent {...sent} />
          {guessesLeft < codeLimits.wrongPerCode ? (
            <p className="font-semibold">{counted(guessesLeft, 'try is', 'tries are')} left for this code.</p>
          ) : null}
        </EnterCodeForm>
      )}
      {another}
    </>
  );
}
