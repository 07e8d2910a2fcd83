import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '@/lib/clock';
import { writeStock } from '@/lib/db/stock';
import { anyNumber, type StockFilter } from '@/lib/domain/stock-search';
import { newId } from '@/lib/ids';
import { chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { findStock, searchStock, stockChoices } from '@/lib/operations/stock/find-stock';
import { aMember, granted, refusedWith } from '../../support/builders';
import { key } from '../../support/builders-onboarding';
import { freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();

/** Numbers of fiction, said to be Norwegian, so that nothing else in this file is among them. */
const norwegian = Array.from({ length: 45 }, (_, at) => `+448081570${String(400 + at * 7).padStart(3, '0')}`);
const ask = (filter: Partial<StockFilter>, after?: string) =>
  findStock({ ...anyNumber, country: 'NO', ...filter, after });
const plain = (texts: { text: string }[]) => texts.map(({ text }) => text.replaceAll(' ', ''));

/** Every page, one after the other. */
async function all(filter: Partial<StockFilter> = {}) {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await ask(filter, after);
    found.push(...plain(page.numbers));
    after = page.next ?? undefined;
  } while (after);
  return found;
}

beforeAll(async () => {
  await writeStock(
    norwegian.map((e164, at) => ({
      e164,
      country: 'NO',
      area: 'Norway',
      kind: at % 5 === 0 ? 'voip' : 'mobile',
      takesSms: true,
      takesCalls: at % 2 === 0,
      monthlyCents: 300 + (at % 3) * 100,
      currency: 'NOK',
    })),
  );
});

describe('looking for a PaxFlow number', () => {
  it('finds every one once, a page at a time, from the lowest price', async () => {
    const first = await ask({});
    expect(first.numbers).toHaveLength(20);
    expect(first.count).toBe(45);
    const found = await all();
    expect(found.toSorted()).toEqual(norwegian.toSorted());
    expect(found.slice(0, 15).every((e164) => norwegian.indexOf(e164) % 3 === 0)).toBe(true);
  });

  it('finds the kind and country that were asked for', async () => {
    expect((await all({ kind: 'voip' })).toSorted()).toEqual(
      norwegian.filter((_, at) => at % 5 === 0).toSorted(),
    );
    expect((await ask({ country: 'DK' })).count).toBe(0);
    expect((await ask({ kind: 'toll-free' })).numbers).toEqual([]);
  });

  it.each(['4', '40', '407', '0407', '15704', '44808157', '99999999'])(
    'finds the digits %s wherever they stand in the number',
    async (digits) => {
      expect((await all({ digits })).toSorted()).toEqual(
        norwegian.filter((e164) => e164.includes(digits)).toSorted(),
      );
    },
  );

  it('says what a number can receive and what it costs', async () => {
    const { numbers } = await ask({});
    expect(numbers[0]?.about).toBe(
      'Norway · internet (voip) number · SMS and calls · NOK 3.00 a month'.replace('NOK ', 'NOK\u00a0'),
    );
  });

  it('goes on after a number that somebody took meanwhile', async () => {
    const first = await ask({});
    const member = await aMember();
    granted(await openOnboarding(member, { key: key() }));
    granted(await chooseStockNumber(member, { key: key(), stockNumber: first.next ?? '' }));
    const second = await ask({}, first.next ?? '');
    expect(second.numbers).toHaveLength(20);
    expect(second.count).toBe(44);
    granted(await leaveOnboarding(member, { key: key() }));
    expect((await ask({})).count).toBe(45);
  });

  it('finds nothing after a number nobody knows', async () => {
    expect((await ask({}, newId('num'))).numbers).toEqual([]);
  });

  it('offers the countries and kinds that have a free number, by name', async () => {
    const { countries, kinds } = await stockChoices();
    expect(countries).toContainEqual({ value: 'NO', label: 'Norway' });
    expect(kinds).toContainEqual({ value: 'voip', label: 'Internet (VoIP) number' });
    expect(countries.map(({ label }) => label)).toEqual(countries.map(({ label }) => label).toSorted());
  });

  it('stops a member who asks more than sixty times a minute, and says until when', async () => {
    const member = await aMember();
    for (let asked = 0; asked < 60; asked++) granted(await searchStock(member, anyNumber));
    expect(await searchStock(member, anyNumber)).toEqual(refusedWith('too-often'));
    granted(await searchStock(await aMember(), anyNumber));
    await sandbox.moveClock(MINUTE + SECOND);
    granted(await searchStock(member, anyNumber));
  });
});
