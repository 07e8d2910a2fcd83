import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ReleaseStage, ReleaseWindow } from '@/lib/domain/release';
import type { TypedInstant } from '@/lib/domain/zoned-time';
import { zonedDay, zonedText, zoneWords } from '@/lib/domain/zoned-time';
import { paths } from '@/lib/paths';

/** An instant on the reader's clocks; in UTC too, so that it can be told to somebody elsewhere. */
const Instant = ({ at, zone }: { at: Date; zone: string }) => (
  <>
    <time dateTime={at.toISOString()} className="text-lead font-semibold">
      {zonedText(at, zone)}
    </time>
    {zone === 'UTC' ? null : <span className="block text-small text-ink-soft">{zonedText(at, 'UTC')}</span>}
  </>
);

const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="grid gap-x-6 border-b border-line py-4 sm:grid-cols-[11rem_minmax(0,1fr)] sm:items-baseline">
    <dt className="font-semibold">{term}</dt>
    <dd>{children}</dd>
  </div>
);

const isMoment = ({ earliest, latest }: ReleaseWindow) => earliest.getTime() === latest.getTime();

/** The answer in one sentence. */
export const releaseHeadline = (window: ReleaseWindow, stage: ReleaseStage, zone: string): string => {
  if (stage === 'over') return 'The number is typically free by now.';
  if (isMoment(window)) return `Typically free from ${zonedText(window.earliest, zone)}.`;
  const [first, last] = [zonedDay(window.earliest, zone), zonedDay(window.latest, zone)];
  return first === last
    ? `Typically free in the course of ${first}.`
    : `Typically free between ${first} and ${last}.`;
};

const clockNotes: Record<TypedInstant['clocks'], string> = {
  once: '',
  twice: 'Clocks went back at that time, so it came twice. We count from the second one.',
  never: 'Clocks were put forward over that time, so it did not come. We count from the time after it.',
};

type Props = {
  window: ReleaseWindow;
  reason: string;
  article: string;
  zone: string;
  clocks: TypedInstant['clocks'];
  /** The instant of the answer. */
  now: Date;
};

/** From when and by when, why, and what the answer does not know. */
export const ReleaseResult = ({ window, reason, article, zone, clocks, now }: Props) => (
  <>
    <dl className="mb-6 border-t border-line">
      {window.removableFrom ? (
        <Row term="You can remove it from">
          <Instant at={window.removableFrom} zone={zone} />
        </Row>
      ) : null}
      <Row term={isMoment(window) ? 'Free from' : 'Free at the earliest'}>
        <Instant at={window.earliest} zone={zone} />
      </Row>
      {isMoment(window) ? null : (
        <Row term="Free, typically, by">
          <Instant at={window.latest} zone={zone} />
        </Row>
      )}
      <Row term="Why">
        {reason}{' '}
        <Link href={paths.article(article)} prefetch={false}>
          Read more about this
        </Link>
      </Row>
      <Row term="Time zone">{zoneWords(zone)}</Row>
      <Row term="Worked out">
        <time dateTime={now.toISOString()}>{zonedText(now, zone)}</time>
      </Row>
    </dl>
    {clockNotes[clocks] ? <p>{clockNotes[clocks]}</p> : null}
    <p>
      Meta decides, so it can take longer. If the number is still not free after the last time above, ask
      PaxFlow support.
    </p>
  </>
);
