import { Day } from '@/components/help/day';
import { ClockTime } from '@/components/ui/clock-time';
import { Icon } from '@/components/ui/icon';
import type { Acceptance } from '@/lib/operations/registration/acceptances';

/** What somebody confirmed before the number was registered: who, when, and the exact text they had before them. */
export const AcceptedList = ({ accepted }: { accepted: readonly Acceptance[] }) => (
  <section aria-labelledby="accepted">
    <h2 id="accepted">What was confirmed</h2>
    {accepted.length === 0 ? <p>Nothing is on record.</p> : null}
    {accepted.map(({ textVersion, at, by, points }) => (
      <div key={textVersion} className="mb-8">
        <p>
          By <strong className="wrap-anywhere">{by}</strong>, <ClockTime at={at} />. This is the wording of{' '}
          <Day day={textVersion} />, as it was shown and ticked.
        </p>
        <ol className="m-0 list-none divide-y divide-line border-y border-line p-0">
          {points.map(({ id, statement, tick }) => (
            <li key={id} className="break-inside-avoid py-3">
              <p className="mb-1">{statement}</p>
              <p className="mb-0 flex gap-2 text-ink-soft">
                <Icon name="done" className="mt-1 text-accent" />
                <span>
                  <span className="sr-only">Ticked: </span>
                  {tick}
                </span>
              </p>
            </li>
          ))}
        </ol>
      </div>
    ))}
  </section>
);
