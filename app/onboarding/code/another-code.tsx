import type { ReactNode } from 'react';
import { ClockTime } from '@/components/ui/clock-time';
import type { CodeStanding } from '@/lib/domain/code-limits';
import { counted } from '@/lib/domain/count-words';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { AnotherCodeForm } from './another-code-form';
import { CodeWait } from './code-wait';
import { RefreshAt } from './refresh-at';

type Way = 'sms' | 'voice';
type Props = {
  numberId: string;
  method: Way;
  /** How a code can reach the number. */
  ways?: readonly Way[];
  standing: CodeStanding;
  mailAt: Date | null;
  /** What to know before asking for one. */
  children?: ReactNode;
};

const bothWays = ['sms', 'voice'] as const;

/** The same way again, then the other way. */
const labels = {
  sms: [
    { method: 'sms', label: 'Send again' },
    { method: 'voice', label: 'Call instead' },
  ],
  voice: [
    { method: 'voice', label: 'Call again' },
    { method: 'sms', label: 'Send an SMS instead' },
  ],
} as const;

/** Another code: buttons when it may be asked for, until then its time instead of dead buttons. */
export const AnotherCode = ({ numberId, method, ways = bothWays, standing, mailAt, children }: Props) => {
  const { sending, sendsLeft, sendsWithin, guessing } = standing;
  const left = `${counted(sendsLeft, 'more code', 'more codes')} can be sent within ${sendsWithin}.`;
  return (
    <section className="mt-12 border-t border-line pt-6" aria-labelledby="another-code">
      <h2 id="another-code" className="mt-0">
        {guessing ? 'Get a new code' : 'No code yet?'}
      </h2>
      {sending === null ? (
        <>
          <p>{left} Use only the newest one.</p>
          {children ? <p>{children}</p> : null}
          <div className="flex flex-wrap gap-x-4 gap-y-3">
            {labels[method]
              .filter(({ method: way }) => ways.includes(way))
              .map(({ method: way, label }) => (
                <AnotherCodeForm
                  key={way}
                  initial={freshState(newFormKey())}
                  numberId={numberId}
                  method={way}
                  label={label}
                />
              ))}
          </div>
        </>
      ) : sending.code === 'code-too-soon' && sending.until ? (
        <>
          <p>
            {guessing ? null : 'It can take a few minutes. '}You can ask for another one after{' '}
            <ClockTime at={sending.until} />
            {ways.length > 1 ? ', by SMS or by a call' : ''}. {left}
          </p>
          <RefreshAt at={sending.until} />
        </>
      ) : (
        <CodeWait refusal={sending} mailAt={mailAt} />
      )}
    </section>
  );
};
