import { HOUR } from './durations';

/**
 * Meta locks a number for 72 hours after ten register calls within 72 hours, and likewise for deregister calls; refused
 * ones count. We stop before, and what we do by ourselves leaves the last calls to a person. Source: Meta, register a
 * phone number; security rules 24.
 */
export const attemptLimits = {
  metaAllows: 10,
  windowMs: 72 * HOUR,
  warnAt: 5,
  stopAt: 8,
  stopAutomaticAt: 6,
} as const;

export type AttemptBudget = {
  used: number;
  /** When the oldest of them no longer counts; null while none is used. */
  nextFreeAt: Date | null;
  stand: 'free' | 'warned' | 'stopped';
};

const leavesAt = (call: Date): Date => new Date(call.getTime() + attemptLimits.windowMs);

const stillCounted = (calls: readonly Date[], now: Date): Date[] =>
  calls.filter((call) => leavesAt(call) > now).toSorted((a, b) => a.getTime() - b.getTime());

/** What is used of one number's calls of one verb, from the instants they were made at. */
export function attemptBudget(calls: readonly Date[], now: Date): AttemptBudget {
  const counted = stillCounted(calls, now);
  const [oldest] = counted;
  const used = counted.length;
  const { stopAt, warnAt } = attemptLimits;
  return {
    used,
    nextFreeAt: oldest ? leavesAt(oldest) : null,
    stand: used >= stopAt ? 'stopped' : used >= warnAt ? 'warned' : 'free',
  };
}

/**
 * When one more call may be made.
 * @param calls the instants of the earlier ones, whoever made them
 * @param isAutomatic true when no person pressed for it
 * @returns null when it may be made now
 */
export function attemptFreeAt(calls: readonly Date[], isAutomatic: boolean, now: Date): Date | null {
  const counted = stillCounted(calls, now);
  const limit = isAutomatic ? attemptLimits.stopAutomaticAt : attemptLimits.stopAt;
  const inTheWay = counted[counted.length - limit];
  return inTheWay ? leavesAt(inTheWay) : null;
}
