import { MINUTE } from './durations';
import { type Expectation, type ReleaseRule, releaseWindow } from './release';

/** What the customer did where the number was used until now. The first two free it; the last one forbids removing it. */
export type UsageFact = {
  what: 'app-account-deleted' | 'removed-from-waba' | 'paid-message';
  at: Date;
};

export type UsageWait = {
  /** What can be done after it: try the number here, or remove it at Meta. */
  leadsTo: 'try' | 'remove';
  from: Date;
  /** By when it typically works; the same instant where Meta names just one. */
  latest: Date;
  rule: ReleaseRule;
  isOver: boolean;
};

/** The wait after what the customer did. Its times are those of the release clock, so never early. */
export function usageWait(fact: UsageFact, now: Date, expectation: Expectation): UsageWait {
  const { earliest, latest, removableFrom, rule } = releaseWindow([fact], now, expectation);
  const from = removableFrom ?? earliest;
  return {
    leadsTo: removableFrom ? 'remove' : 'try',
    from,
    latest: removableFrom ?? latest,
    rule,
    isOver: now >= from,
  };
}

/**
 * How long after the end of a wait its mail goes out. Every wait has one, however short: people delete the account on
 * the phone and put everything away. Whoever sits before the page has gone on by then, and gets none.
 */
const graceMs = 2 * MINUTE;

/** When the mail about the end of a wait is due. */
export const mailAfter = ({ from }: Pick<UsageWait, 'from'>): Date => new Date(from.getTime() + graceMs);

const dayMs = 24 * 60 * MINUTE;
/** The last place on earth where a day ends is 12 hours behind UTC. */
const lastClockMs = dayMs / 2;

/** The last moment of a typed day anywhere on earth, so that nothing counted from it is early; null for no real day. */
export function endOfDay(day: string): Date | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  return isReal ? new Date(at + dayMs + lastClockMs) : null;
}
