import { Day } from '@/components/help/day';
import { AcceptedPoints } from '@/components/ui/accepted-points';
import { ClockTime } from '@/components/ui/clock-time';
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
        <AcceptedPoints points={points} />
      </div>
    ))}
  </section>
);
