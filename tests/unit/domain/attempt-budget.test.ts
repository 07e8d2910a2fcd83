import { describe, expect, it } from 'vitest';
import { attemptBudget, attemptFreeAt, attemptLimits } from '@/lib/domain/attempt-budget';
import { HOUR } from '@/lib/domain/durations';

const start = new Date('2026-11-22T12:00:00Z');
const hours = (count: number): Date => new Date(start.getTime() + count * HOUR);
/** So many calls, an hour apart, the first at the start. */
const calls = (count: number): Date[] => Array.from({ length: count }, (_, index) => hours(index));

describe('what is used of ten calls in 72 hours', () => {
  it.each([
    [0, 'free'],
    [4, 'free'],
    [5, 'warned'],
    [7, 'warned'],
    [8, 'stopped'],
  ] as const)('with %i used it stands %s', (used, stand) => {
    expect(attemptBudget(calls(used), hours(10))).toMatchObject({ used, stand });
  });

  it('is free again when the oldest leaves the 72 hours', () => {
    expect(attemptBudget(calls(3), hours(10)).nextFreeAt).toEqual(hours(72));
    expect(attemptBudget([], start).nextFreeAt).toBeNull();
  });

  it('forgets a call at the very end of its 72 hours, and not before', () => {
    expect(attemptBudget(calls(1), new Date(hours(72).getTime() - 1)).used).toBe(1);
    expect(attemptBudget(calls(1), hours(72)).used).toBe(0);
  });

  it('does not mind the order they come in', () => {
    expect(attemptBudget(calls(3).toReversed(), hours(10)).nextFreeAt).toEqual(hours(72));
  });
});

describe('one more call', () => {
  it('may be the eighth of a person, and the sixth of our own', () => {
    expect(attemptFreeAt(calls(7), false, hours(10))).toBeNull();
    expect(attemptFreeAt(calls(5), true, hours(10))).toBeNull();
  });

  it('waits for the oldest when it would be the ninth of a person', () => {
    expect(attemptFreeAt(calls(8), false, hours(10))).toEqual(hours(72));
  });

  it('leaves the last two to a person when it is our own, whoever made the others', () => {
    expect(attemptFreeAt(calls(6), true, hours(10))).toEqual(hours(72));
    expect(attemptFreeAt(calls(8), true, hours(10))).toEqual(hours(74));
    expect(attemptFreeAt(calls(8), true, hours(74))).toBeNull();
  });

  it('never comes near to what Meta allows', () => {
    expect(attemptLimits.stopAt).toBeLessThan(attemptLimits.metaAllows);
    expect(attemptLimits.stopAutomaticAt).toBeLessThan(attemptLimits.stopAt);
  });
});
