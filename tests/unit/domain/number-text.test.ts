import { describe, expect, it } from 'vitest';
import { kindFrom, kindWords, preferredMethod, reachOf } from '@/lib/domain/number-kinds';
import { callingCodeAndRest, internationalNumber, lastFour } from '@/lib/domain/number-text';

describe('a number for people', () => {
  it('is written as they read it', () => {
    expect(internationalNumber('+447700900982')).toBe('+44 7700 900982');
  });

  it('is shown as it is when nobody knows its country', () => {
    expect(internationalNumber('+999')).toBe('+999');
  });

  it('gives away its last four digits only', () => {
    expect(lastFour('+447700900982')).toBe('0982');
  });
});

describe('a number for Meta', () => {
  it.each([
    ['+447700900982', '44', '7700900982'],
    ['+12125550123', '1', '2125550123'],
    ['+33639981234', '33', '639981234'],
    ['+390612345678', '39', '0612345678'],
  ])('%s is %s and %s', (e164, countryCallingCode, nationalNumber) => {
    expect(callingCodeAndRest(e164)).toEqual({ countryCallingCode, nationalNumber });
  });

  it('is a fault when a stored number has no country', () => {
    expect(() => callingCodeAndRest('+999')).toThrow();
  });
});

describe('a kind of number', () => {
  it.each(['landline', 'toll-free', 'premium', 'voip', 'universal'])('gets its code by call: %s', (kind) => {
    expect(preferredMethod(kind)).toBe('voice');
  });

  it.each(['mobile', 'landline-or-mobile', 'unknown', 'something new', 'constructor'])(
    'gets its code by SMS: %s',
    (kind) => {
      expect(preferredMethod(kind)).toBe('sms');
    },
  );

  it('has words, each its own', () => {
    const words = Object.keys(reachOf).map(kindWords);
    expect(new Set(words).size).toBe(words.length);
  });

  it('is called unknown where the library names a new one', () => {
    expect([kindFrom('HOLOGRAM'), kindFrom(undefined), kindFrom('__proto__')]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(kindWords('hologram')).toBe(reachOf.unknown.words);
  });
});
