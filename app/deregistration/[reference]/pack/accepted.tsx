import { Day } from '@/components/help/day';
import { AcceptedPoints } from '@/components/ui/accepted-points';
import { ClockTime } from '@/components/ui/clock-time';
import type { PackAccepted } from '@/lib/domain/leaving-pack';

/** What was accepted, word by word, when the number was connected and when it was asked to leave. */
export const Accepted = ({ accepted }: { accepted: readonly PackAccepted[] }) => (
  <section aria-labelledby="accepted">
    <h2 id="accepted">What was accepted</h2>
    {accepted.map(({ title, textVersion, at, by, points }) => (
      <div key={`${title} ${textVersion}`} className="mb-8">
        <h3>{title}</h3>
        <p>
          By <strong className="wrap-anywhere">{by}</strong>, <ClockTime at={at} />. This is the wording of{' '}
          <Day day={textVersion} />, as it was shown and ticked.
        </p>
        <AcceptedPoints points={points} />
      </div>
    ))}
  </section>
);
