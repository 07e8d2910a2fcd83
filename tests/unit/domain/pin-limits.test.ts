import { expect, it } from 'vitest';
import { DAY } from '@/lib/domain/durations';
import { pinStanding } from '@/lib/domain/pin-limits';

const start = new Date('2026-11-22T12:00:00Z');
const at = (ms: number): Date => new Date(start.getTime() + ms);

it('allows three wrong PINs within a day', () => {
  expect(pinStanding([], start)).toEqual({ left: 3, freeAt: null });
  expect(pinStanding([at(0), at(1)], at(2))).toEqual({ left: 1, freeAt: null });
});

it('keeps the fourth back until the first is a day old', () => {
  const three = [at(0), at(1), at(2)];
  expect(pinStanding(three, at(3))).toEqual({ left: 0, freeAt: at(DAY) });
  expect(pinStanding(three, at(DAY))).toEqual({ left: 1, freeAt: null });
});
