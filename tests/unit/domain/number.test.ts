import { describe, expect, it } from 'vitest';
import { readNumber } from '@/lib/domain/number';
import { ownNumberSchema } from '@/lib/domain/onboarding-forms';
import { bestTimeMs } from '../../support/builders-timing';

const read = (typed: string, country: string | null = null) => readNumber(typed, country, true);
const e164Of = (typed: string, country: string | null = null) => {
  const answer = read(typed, country);
  return answer.ok ? answer.value.e164 : answer.refusal.code;
};

/** One number as people write it, and as copying from somewhere makes it. */
const spellings = [
  '+447700900123',
  '+44 7700 900123',
  '+44 7700 900 123',
  '+44-7700-900123',
  '+44.7700.900123',
  '+44/7700/900123',
  '+44 (0)7700 900123',
  '+44(0) 7700-900-123',
  '(+44) 7700 900123',
  '00447700900123',
  '0044 7700 900123',
  '00 44 7700 900123',
  '0044 (0) 7700 900123',
  ' +44 7700 900123 ',
  '\t+44 7700 900123\n',
  '+44\u00a07700\u00a0900123',
  '+44\u20097700\u202f900123',
  '\u202a+44 7700 900123\u202c',
  '\u200e+44 7700 900123\u200e',
  '\u200f+44 7700 900123',
  '\u2066+447700900123\u2069',
  '\ufeff+447700900123',
  '+44\u200b7700\u200b900123',
  '+44\u00ad7700900123',
  '+44\u20607700900123',
  '＋４４７７００９００１２３',
  '+４４ ７７００ ９００１２３',
  '+44\u30007700\u3000900123',
  '+44\u20137700\u2013900123',
  '+44\u20147700\u2014900123',
  '+44\u20117700\u2011900123',
  '+44\u22127700\u2212900123',
  '+44\uff0d7700900123',
  '+44\ufe637700900123',
  '+44\uff087700\uff09900123',
  '+44 7 7 0 0 9 0 0 1 2 3',
  '+44--7700--900123',
  '+44..7700..900123',
  '((+44)) 7700 900123',
  '+44 (7700) (900123)',
  '+44\u0000' + '7700900123',
];
const national = [
  '07700900123',
  '07700 900123',
  '(07700) 900123',
  '07700-900-123',
  '7700900123',
  '0 7700 900123',
  '447700900123',
  '０７７００９００１２３',
];

describe('one number in many spellings', () => {
  it.each([
    'tel:+447700900123',
    'TEL: +44 7700 900123',
    '+٤٤ ٧٧٠٠ ٩٠٠١٢٣',
    '+۴۴ ۷۷۰۰ ۹۰۰۱۲۳',
    '+४४ ७७०० ९००१२३',
  ])('reads “%s”, as it is copied or typed elsewhere', (typed) => {
    expect(e164Of(typed)).toBe('+447700900123');
  });

  it('reads Arabic digits with the country beside them', () => {
    expect(e164Of('٠٧٧٠٠٩٠٠١٢٣', 'GB')).toBe('+447700900123');
  });

  it.each(spellings.map((typed) => [JSON.stringify(typed), typed]))('reads %s', (_shown, typed) => {
    expect(e164Of(typed)).toBe('+447700900123');
  });

  it.each(national)('reads %s with its country', (typed) => {
    expect(e164Of(typed, 'GB')).toBe('+447700900123');
  });

  it.each(national)('asks for the country of %s without one', (typed) => {
    expect(e164Of(typed)).toBe('country-needed');
  });

  it.each(['XX', 'gb', '', 'GBR', 'constructor'])('does not take “%s” for a country', (country) => {
    expect(e164Of('07700900123', country)).toBe('country-needed');
  });

  it('believes the country code in the number more than the country beside it', () => {
    expect(e164Of('+44 7700 900123', 'FR')).toBe('+447700900123');
  });
});

describe('what is no number', () => {
  it.each([
    '',
    ' ',
    '+',
    '++447700900123',
    '+44+7700900123',
    '447700900123+',
    'my phone',
    '+44 7700 900123 ext 5',
    '+44 7700 900123x5',
    '+44 7700 900123;ext=5',
    '+44 7700 90012O',
    '1800FLOWERS',
    '+44,7700,900123',
    '٠٧٧٠٠٩٠٠١٢٣',
    '+447700900123😀',
    '<b>+447700900123</b>',
    "+447700900123' or 1=1",
    '+999123456789',
    '+0123456789',
    '+44770090012345',
    '+44 7700 900123 +44 7700 900124',
    '𝟎𝟕',
    'null',
    'NaN',
    '1e10',
    '-447700900123e',
  ])('does not recognise “%s”', (typed) => {
    expect(['number-not-recognised', 'country-needed', 'number-too-short']).toContain(e164Of(typed));
  });

  it.each(['1', '112', '999', '82222', '6-1-1', '+1242', '123456'])(
    'calls the short code %s too short',
    (typed) => {
      expect(e164Of(typed)).toBe('number-too-short');
    },
  );
});

describe('a very long text', () => {
  const key = 'a'.repeat(26);
  it.each([
    ['digits', '1'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['pluses', '+'.repeat(1_000_000)],
    ['brackets', '('.repeat(1_000_000)],
    ['invisible marks', '\u200b'.repeat(1_000_000)],
    ['letters that become many', '\ufdfa'.repeat(100_000)],
  ])('is refused at once: %s', (_what, number) => {
    const form = { key, number, country: '' };
    expect(ownNumberSchema.safeParse(form).success).toBe(false);
    expect(read(number).ok).toBe(false);
    expect(bestTimeMs(() => [ownNumberSchema.safeParse(form), read(number)])).toBeLessThan(50);
  });

  it.each([
    [32, true],
    [33, false],
  ])('of %i characters fits the form: %s', (length, fits) => {
    expect(ownNumberSchema.safeParse({ key, number: '1'.repeat(length), country: '' }).success).toBe(fits);
  });
});
