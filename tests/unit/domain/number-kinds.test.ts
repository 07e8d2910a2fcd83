import { getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { readNumber } from '@/lib/domain/number';

const read = (typed: string) => readNumber(typed, null, true);
const e164Of = (typed: string) => {
  const answer = read(typed);
  return answer.ok ? answer.value.e164 : answer.refusal.code;
};

/** Ranges kept for fiction where a regulator keeps some; else the phone library's own example numbers. */
const kinds: readonly (readonly [kind: string, typed: string])[] = [
  ['mobile', '+447700900123'],
  ['landline', '+441632960123'],
  ['landline', '+442079460123'],
  ['toll-free', '+448081570123'],
  ['universal', '+443069990123'],
  ['landline-or-mobile', '+12125550123'],
  ['landline-or-mobile', '+14165550123'],
  ['mobile', '+61491570123'],
  ['mobile', '+33639981234'],
  ['mobile', '+46701740605'],
  ['premium', '+449012345678'],
  ['voip', '+445612345678'],
  ['toll-free', '+498001234567'],
];

describe('kinds of numbers', () => {
  it.each(kinds)('tells that a %s number is one: %s', (kind, typed) => {
    expect(read(typed)).toMatchObject({ ok: true, value: { kind } });
  });

  it.each([
    ['number-kind-unsupported', '+447640123456'],
    ['number-kind-not-advised', '+447012345678'],
    ['number-kind-not-advised', '+33884012345'],
    ['country-not-served', '+963944567890'],
    ['country-not-served', '+5351234567'],
    ['country-not-served', '+989123456789'],
    ['country-not-served', '+8501921234567'],
  ])('refuses with %s: %s', (code, typed) => {
    expect(e164Of(typed)).toBe(code);
  });

  it('reads a mobile number of every country Meta serves', () => {
    const failed = Object.keys(examples).flatMap((country) => {
      const example = getExampleNumber(country as keyof typeof examples, examples);
      if (!example || ['CU', 'IR', 'KP', 'SY'].includes(country)) return [];
      return e164Of(example.formatInternational()) === example.number ? [] : [country];
    });
    expect(failed).toEqual([]);
    expect(Object.keys(examples).length).toBeGreaterThan(200);
  });
});

describe('numbers of fiction', () => {
  const fictional = kinds.slice(0, 10).map(([, typed]) => typed);

  it.each(fictional)('are welcome where the sandbox stands in for Meta: %s', (typed) => {
    expect(readNumber(typed, null, true).ok).toBe(true);
  });

  it.each(fictional)('are refused on the real Meta: %s', (typed) => {
    expect(readNumber(typed, null, false)).toEqual({ ok: false, refusal: { code: 'number-is-fictional' } });
  });

  it.each(['+447700899999', '+447700901000', '+12125550099', '+12125550200', '+46701740604', '+46701740700'])(
    'end where the regulator’s range ends: %s',
    (typed) => {
      const answer = readNumber(typed, null, false);
      expect(answer.ok ? '' : answer.refusal.code).not.toBe('number-is-fictional');
    },
  );
});
