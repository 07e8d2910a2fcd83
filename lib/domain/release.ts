/**
 * When a number can be used elsewhere. Pure: `now` is passed in, instants go in and come out. Used by the release
 * clock in the help center, and made for the deregistration tracker. No answer is ever early: where sources differ the
 * later end counts, and every instant is rounded up to a whole minute. Sources: the source document, 5 (1 to 3 days,
 * PaxFlow's own expectation); Meta, registration and phone numbers (5 minutes, 3 minutes, 72 hours, 30 days).
 */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type ReleaseRule =
  | 'paxflow-expectation'
  | 'app-3-minutes'
  | 'meta-5-minutes'
  | 'lock-72-hours'
  | 'paid-message-30-days';

/** What happened to the number. */
export type ReleaseFact = {
  what: 'left-paxflow' | 'app-account-deleted' | 'removed-from-waba' | 'too-many-attempts' | 'paid-message';
  at: Date;
};

/** PaxFlow's stated expectation of Meta's release, from the settings. */
export type Expectation = { minHours: number; maxHours: number };

export type ReleaseWindow = {
  rule: ReleaseRule;
  /** The first instant at which trying makes sense. */
  earliest: Date;
  /** The instant by which it typically works; never before `earliest`. */
  latest: Date;
  /** When Meta lets the number be removed from its account, where that has to come first. */
  removableFrom: Date | null;
};

export type ReleaseStage = 'waiting' | 'due' | 'over';

const upToMinute = (ms: number): Date => new Date(Math.ceil(ms / minute) * minute);

/** The window that follows from one fact. */
function windowOf({ what, at }: ReleaseFact, now: Date, { minHours, maxHours }: Expectation): ReleaseWindow {
  const from = at.getTime();
  const window = (
    rule: ReleaseRule,
    earliest: number,
    latest: number,
    removable?: number,
  ): ReleaseWindow => ({
    rule,
    earliest: upToMinute(earliest),
    latest: upToMinute(Math.max(earliest, latest)),
    removableFrom: removable === undefined ? null : upToMinute(removable),
  });
  switch (what) {
    case 'left-paxflow':
      return window('paxflow-expectation', from + minHours * hour, from + maxHours * hour);
    case 'app-account-deleted':
      return window('app-3-minutes', from + 3 * minute, from + 3 * minute);
    case 'removed-from-waba':
      return window('meta-5-minutes', from + 5 * minute, from + maxHours * hour);
    case 'too-many-attempts':
      return window('lock-72-hours', from + 72 * hour, from + 72 * hour);
    case 'paid-message': {
      const removable = from + 30 * day;
      // Nobody has removed it yet, so the release cannot have begun before now.
      const removed = Math.max(removable, now.getTime());
      return window('paid-message-30-days', removed + minHours * hour, removed + maxHours * hour, removable);
    }
  }
}

/**
 * When a number can be used elsewhere after all that happened to it; the fact that holds it longest names the rule.
 * @param facts at least one
 */
export function releaseWindow(
  facts: readonly [ReleaseFact, ...ReleaseFact[]],
  now: Date,
  expectation: Expectation,
): ReleaseWindow {
  const windows = facts.map((fact) => windowOf(fact, now, expectation));
  const later = (a: Date, b: Date): Date => (a > b ? a : b);
  return windows.reduce((held, next) => ({
    ...(next.latest > held.latest ? next : held),
    earliest: later(held.earliest, next.earliest),
    latest: later(held.latest, next.latest),
    removableFrom:
      held.removableFrom && next.removableFrom
        ? later(held.removableFrom, next.removableFrom)
        : (held.removableFrom ?? next.removableFrom),
  }));
}

/** Where `now` stands: before the window, in it, or after it. */
export const releaseStage = ({ earliest, latest }: ReleaseWindow, now: Date): ReleaseStage =>
  now < earliest ? 'waiting' : now < latest ? 'due' : 'over';
