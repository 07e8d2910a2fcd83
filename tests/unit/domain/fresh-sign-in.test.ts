import { expect, it } from 'vitest';
import { DAY, MINUTE } from '@/lib/domain/durations';
import { isFresh } from '@/lib/domain/fresh-sign-in';

const begun = new Date('2026-11-22T12:00:00Z');
const after = (ms: number): Date => new Date(begun.getTime() + ms);

it('is fresh until ten minutes are over', () => {
  expect(isFresh(begun, after(10 * MINUTE - 1))).toBe(true);
  expect(isFresh(begun, after(10 * MINUTE))).toBe(false);
});

it('is not fresh when nobody knows when it began', () => {
  expect(isFresh(null, begun)).toBe(false);
});

it('is not fresh when it began in the future: the clock was moved back since', () => {
  expect(isFresh(begun, after(-DAY))).toBe(false);
});

it('does not mind two clocks that differ by seconds', () => {
  expect(isFresh(begun, after(-5_000))).toBe(true);
});
