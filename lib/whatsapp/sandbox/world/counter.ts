import type { Counter } from './types';

export const newCounter = (): Counter => ({ times: [], lockedUntil: null });

export const isLocked = (counter: Counter, now: number): boolean =>
  counter.lockedUntil !== null && now < counter.lockedUntil;

/** The attempts that still lie inside the window. */
export const recent = (times: readonly number[], now: number, windowMs: number): number[] =>
  times.filter((time) => time > now - windowMs);

type Rule = { lockAt: number; windowMs: number; lockMs: number };

/**
 * Counts one attempt and locks when it is the `lockAt`th inside the window. Attempts during a lock do not
 * make it longer.
 */
export const countAttempt = (counter: Counter, now: number, rule: Rule): void => {
  if (isLocked(counter, now)) return;
  counter.times = [...recent(counter.times, now, rule.windowMs), now];
  counter.lockedUntil = counter.times.length >= rule.lockAt ? now + rule.lockMs : null;
};
