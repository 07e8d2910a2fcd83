import { LIFECYCLE_CALLS_MAX, LIFECYCLE_CALLS_WINDOW_MS, LIFECYCLE_LOCK_MS } from '../limits';
import { countAttempt, isLocked } from '../world/counter';
import type { Counter } from '../world/types';
import { type Refusal, waitText } from './refusal';

/** Counts one register or deregister call; the eleventh inside 72 hours locks for 72 hours. */
export const countLifecycleCall = (counter: Counter, now: number): void =>
  countAttempt(counter, now, {
    lockAt: LIFECYCLE_CALLS_MAX + 1,
    windowMs: LIFECYCLE_CALLS_WINDOW_MS,
    lockMs: LIFECYCLE_LOCK_MS,
  });

export const refuseOverTen = (counter: Counter, now: number): Refusal | null =>
  isLocked(counter, now)
    ? {
        code: 133016,
        details: `Too many calls for this number. ${waitText((counter.lockedUntil ?? now) - now)}`,
      }
    : null;
