import { expect, it } from 'vitest';
import { clockText, dateText } from '@/lib/domain/clock-text';

it('names weekday, day, time and zone', () => {
  expect(clockText(new Date('2026-11-22T17:40:00Z'))).toBe('Sunday 22 November 2026, 17:40 UTC');
});

it('counts midnight as the start of the day', () => {
  expect(clockText(new Date('2026-11-23T00:05:00Z'))).toBe('Monday 23 November 2026, 00:05 UTC');
});

it('shows a day without a time', () => {
  expect(dateText(new Date('2027-01-03'))).toBe('3 January 2027');
});

it('does not print a date that does not exist', () => {
  expect(() => clockText(new Date('nonsense'))).toThrow(RangeError);
});
