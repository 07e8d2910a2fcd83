import { expect, test } from 'vitest';
import { hourRangeWords, waitWords } from '@/lib/domain/wait-words';

test.each([
  [1_000, '1 second'],
  [30_000, '30 seconds'],
  [60_000, '1 minute'],
  [90_000, '90 seconds'],
  [300_000, '5 minutes'],
  [3_600_000, '1 hour'],
  [72 * 3_600_000, '72 hours'],
  [30 * 86_400_000, '30 days'],
])('%i milliseconds are %s', (ms, words) => {
  expect(waitWords(ms)).toBe(words);
});

test.each([
  [24, 72, '1 to 3 days'],
  [24, 24, '1 day'],
  [72, 72, '3 days'],
  [36, 60, '36 to 60 hours'],
  [0, 24, '0 to 24 hours'],
  [1, 1, '1 hour'],
])('from %i to %i hours is %s', (min, max, words) => {
  expect(hourRangeWords(min, max)).toBe(words);
});
