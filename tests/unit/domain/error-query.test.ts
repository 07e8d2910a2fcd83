import { describe, expect, it } from 'vitest';
import { readErrorQuery } from '@/lib/domain/error-query';
import { bestTimeMs } from '../../support/builders-timing';

describe('what somebody saw on a screen', () => {
  it.each([
    ['133016', [133016], []],
    [' #133016 ', [133016], []],
    ['Error code: 2', [2], []],
    [
      '(#133005) Two step verification PIN Mismatch',
      [133005],
      ['two', 'step', 'verification', 'pin', 'mismatch'],
    ],
    ['100 2388001', [100, 2388001], []],
    ['136024/2388091', [136024, 2388091], []],
    ['code 190, subcode 463', [190, 463], []],
    ['１３３０１６', [133016], []],
    ['', [], []],
  ])('“%s” has the numbers %j', (typed, numbers, words) => {
    const read = readErrorQuery(typed);
    expect(read.numbers).toEqual(numbers);
    expect(read.words.filter((word) => !/^\d+$/.test(word))).toEqual(words);
  });

  it('has no small codes between words', () => {
    expect(readErrorQuery('limit of 2 numbers').numbers).toEqual([]);
  });

  it.each([
    ['+44 7700 900123', '…0123'],
    ['07700900123 is locked', '…0123 is locked'],
    ['my number (07700) 900-123', 'my number …0123'],
    ['+1 212 555 0123', '…0123'],
    ['0044 7700 900 123 and 133016', '…0123 and 133016'],
  ])('“%s” is shown without a whole phone number', (typed, asked) => {
    expect(readErrorQuery(typed).asked).toBe(asked);
    expect(readErrorQuery(typed).numbers.every((number) => number < 10_000_000)).toBe(true);
  });

  it.each(['133016', '136024 2388091', '100 2388001', '133016 1234567'])(
    '“%s” stays whole, because it is a code',
    (typed) => {
      expect(readErrorQuery(typed).asked).toBe(typed);
    },
  );

  it.each([
    ['digits', '1'.repeat(1_000_000)],
    ['brackets', '(1'.repeat(500_000)],
    ['digits and signs', '1 ().-'.repeat(200_000)],
    ['letters that become many', '\ufdfa'.repeat(100_000)],
  ])('of a million %s is read at once', (_, typed) => {
    expect(bestTimeMs(() => readErrorQuery(typed))).toBeLessThan(50);
  });
});
