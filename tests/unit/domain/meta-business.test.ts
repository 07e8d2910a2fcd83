import { describe, expect, it } from 'vitest';
import {
  type AccountOffer,
  mayGoOn,
  numberLimitOf,
  problemOf,
  reviewWords,
  verificationWords,
} from '@/lib/domain/meta-business';
import { refusals } from '@/lib/domain/refusals';

const anAccount = (change: Partial<AccountOffer> = {}): AccountOffer => ({
  wabaId: '210000000000001',
  name: 'Lucky Shrub',
  portfolio: null,
  review: 'approved',
  isRestricted: false,
  verification: 'not-verified',
  numbersUsed: 0,
  numberLimit: 2,
  currency: null,
  mayMessage: true,
  ...change,
});

describe('what speaks against an account', () => {
  it.each<[string, Partial<AccountOffer>, ReturnType<typeof problemOf>]>([
    ['nothing', {}, null],
    ['nothing, where Meta does not say how the review stands', { review: 'unknown' }, null],
    ['nothing, with room for one more', { numbersUsed: 1 }, null],
    ['the review', { review: 'pending' }, 'meta-business-in-review'],
    ['its end', { review: 'rejected' }, 'meta-business-rejected'],
    ['a restriction', { isRestricted: true }, 'meta-business-restricted'],
    ['a restriction told in the review', { review: 'restricted' }, 'meta-business-restricted'],
    ['a permission', { mayMessage: false }, 'meta-permission-missing'],
    ['the room', { numbersUsed: 2 }, 'meta-number-limit'],
    [
      'the gravest of several',
      { review: 'rejected', numbersUsed: 9, mayMessage: false },
      'meta-business-rejected',
    ],
  ])('is %s', (_what, change, code) => {
    const problem = problemOf(anAccount(change));
    expect(problem).toBe(code);
    if (problem) expect(refusals[problem].article).toMatch(/^problems\//);
  });

  it('ends the way for all but a full portfolio, which we may be wrong about', () => {
    const problems = [
      'meta-business-in-review',
      'meta-business-rejected',
      'meta-business-restricted',
    ] as const;
    expect(problems.map(mayGoOn)).toEqual([false, false, false]);
    expect([mayGoOn(null), mayGoOn('meta-number-limit'), mayGoOn('meta-permission-missing')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the room of a portfolio', () => {
  it.each([
    [false, false, null, 2],
    [true, false, null, 20],
    [false, true, null, 20],
    [true, true, null, 20],
    [true, false, 200, 200],
    [false, false, 20, 20],
    // Told before the verification, which raised it since.
    [true, false, 2, 20],
  ])(
    'is by verification %s, raised limit %s and what Meta told, %s: %i',
    (isVerified, isLimitRaised, toldLimit, room) => {
      expect(numberLimitOf({ isVerified, isLimitRaised, toldLimit })).toBe(room);
    },
  );
});

describe('the words', () => {
  it('never speak of our codes', () => {
    for (const words of [...Object.values(reviewWords), ...Object.values(verificationWords)])
      expect(words).toMatch(/^[A-Z][a-z ]+[A-Za-z ]*$/);
  });
});
