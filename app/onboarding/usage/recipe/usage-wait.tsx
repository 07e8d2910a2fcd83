import { RefreshWithoutScripts } from '@/components/onboarding/refresh-without-scripts';
import { ClockTime } from '@/components/ui/clock-time';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { now } from '@/lib/clock';
import { HOUR } from '@/lib/domain/durations';
import type { UsageWait as Wait } from '@/lib/domain/usage-wait';
import { paths } from '@/lib/paths';
import { RefreshIn } from '../../code/refresh-in';
import { waitWords } from './wait-words';

type Props = { wait: Wait; told: Date; mailAt: Date | null; refreshes: boolean };

/** A wait in full: what happens, who acts, until when, how you hear. It turns into "ready" by itself. */
export function UsageWait({ wait, told, mailAt, refreshes }: Props) {
  const words = waitWords[wait.rule];
  if (!words) throw new Error(`No words for the wait ${wait.rule}`);
  const msLeft = wait.from.getTime() - now().getTime();
  const isRange = wait.latest > wait.from;
  return (
    <>
      <p role="status" className="mb-3">
        <StatusTag tone={wait.isOver ? 'good' : 'waiting'}>{wait.isOver ? words.over : 'Waiting'}</StatusTag>
      </p>
      <h1>{wait.isOver ? words.over : words.waiting}</h1>
      {wait.isOver ? <p className="text-lead">{words.now}</p> : null}
      <SummaryList
        rows={[
          { term: 'What happens', value: words.what },
          ...(wait.isOver ? [] : [{ term: 'Who acts', value: words.who }]),
          {
            term: wait.isOver ? 'Ready since' : 'Until when',
            value: (
              <>
                <strong>
                  <ClockTime at={wait.from} />
                </strong>
                {isRange ? (
                  <>
                    {' '}
                    at the earliest, typically by <ClockTime at={wait.latest} />
                  </>
                ) : null}
              </>
            ),
          },
          ...(wait.isOver
            ? []
            : [
                {
                  term: 'How you hear',
                  value: mailAt
                    ? 'This page changes by itself. You may close it: if you have not gone on by then, one mail tells you.'
                    : 'This page changes by itself.',
                },
              ]),
          {
            term: 'You told us',
            value:
              wait.leadsTo === 'remove' ? (
                'the day of the last paid message'
              ) : (
                <>
                  on <ClockTime at={told} />
                </>
              ),
          },
        ]}
      />
      {wait.isOver ? null : (
        <>
          <RefreshIn ms={msLeft} />
          <RefreshWithoutScripts href={paths.usageRecipe} isOn={refreshes && msLeft < HOUR} />
        </>
      )}
    </>
  );
}
