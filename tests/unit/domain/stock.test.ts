import { describe, expect, it } from 'vitest';
import { priceText, readStockRow, stockCells, stockColumns } from '@/lib/domain/stock';
import { demoStock } from '@/lib/operations/stock/demo-stock';

const row = {
  number: '+44 7700 900900',
  country: 'GB',
  area: 'United Kingdom, mobile',
  kind: 'mobile',
  sms: 'yes',
  voice: 'no',
  monthly_cents: '400',
  currency: 'EUR',
};
const read = (change: Partial<typeof row> = {}, isFictionWelcome = true) =>
  readStockRow({ ...row, ...change }, isFictionWelcome);
const reasonsFor = (change: Partial<typeof row>) => {
  const answer = read(change);
  return answer.ok ? [] : answer.reasons;
};

describe('a row of a stock file', () => {
  it('becomes a number of stock', () => {
    expect(read()).toEqual({
      ok: true,
      number: {
        e164: '+447700900900',
        country: 'GB',
        area: 'United Kingdom, mobile',
        kind: 'mobile',
        takesSms: true,
        takesCalls: false,
        monthlyCents: 400,
        currency: 'EUR',
      },
    });
  });

  it.each(['07700 900900', '0044 7700-900900', '447700900900'])(
    'knows the number in the spelling %s',
    (number) => expect(read({ number })).toMatchObject({ ok: true, number: { e164: '+447700900900' } }),
  );

  it.each<[string, Partial<typeof row>, RegExp]>([
    ['no number', { number: '' }, /number is empty/],
    ['no phone number', { number: 'abc' }, /does not look like a complete phone number/],
    [
      'another country than its number',
      { country: 'US', number: '+447700900900' },
      /country is US, but the number is one of GB/,
    ],
    ['a country in words', { country: 'Britain' }, /two capital letters/],
    ['an empty area', { area: ' ' }, /area is empty/],
    ['an area with a line end', { area: 'a\nb' }, /cannot be shown/],
    ['a kind the number is not of', { kind: 'landline' }, /kind is landline, but the number is mobile/],
    ['a kind Meta’s code cannot reach', { kind: 'pager' }, /kind must be one of/],
    ['a yes in other words', { sms: 'true' }, /sms must be yes or no/],
    ['no way for a code', { sms: 'no', voice: 'no' }, /no code could reach it/],
    ['a price with a point', { monthly_cents: '4.00' }, /whole number/],
    ['a price below nothing', { monthly_cents: '-4' }, /whole number/],
    ['a currency that is none', { currency: 'EUX' }, /code of three capital letters/],
  ])('is refused with %s', (_what, change, reason) => {
    expect(reasonsFor(change).join('\n')).toMatch(reason);
  });

  it('is told everything that is wrong with it at once', () => {
    expect(reasonsFor({ sms: 'perhaps', currency: 'x', country: '' })).toHaveLength(3);
  });

  it('may be an internet line whatever its number looks like', () => {
    expect(read({ kind: 'voip' }).ok).toBe(true);
  });

  it('is refused for a number of fiction where Meta is real', () => {
    expect(read({}, false)).toMatchObject({ ok: false });
  });
});

describe('the demo stock', () => {
  it('is what its own file would be', () => {
    for (const number of demoStock) {
      const cells = stockCells(number);
      const again = Object.fromEntries(stockColumns.map((column, at) => [column, cells[at] ?? '']));
      expect(readStockRow(again, true)).toEqual({ ok: true, number });
    }
  });

  it('has each number once', () => {
    expect(new Set(demoStock.map(({ e164 }) => e164)).size).toBe(demoStock.length);
  });
});

describe('a price', () => {
  it.each([
    [400, 'EUR', '€4.00'],
    [1, 'USD', '$0.01'],
    [500, 'JPY', '¥500'],
    [0, 'GBP', '£0.00'],
  ])('of %d in %s reads %s', (cents, currency, text) => expect(priceText(cents, currency)).toBe(text));
});
