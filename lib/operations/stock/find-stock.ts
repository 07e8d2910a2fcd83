import 'server-only';
import type { Member } from '@/lib/auth/member';
import { MINUTE } from '@/lib/clock';
import { spend } from '@/lib/db/rate-counters';
import { countFreeStock, findFreeStock, freeStock, freeStockKinds, type StockRow } from '@/lib/db/stock';
import { kindWords } from '@/lib/domain/number-kinds';
import { internationalNumber } from '@/lib/domain/number-text';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { priceText } from '@/lib/domain/stock';
import { countedTo, type StockOffer, type StockPage, type StockSearch } from '@/lib/domain/stock-search';

const pageSize = 20;
/** Rule: security rules 45. */
const searchesPerMinute = 60;

/** The free PaxFlow numbers that fit, a page at a time, from the lowest price. */
export async function findStock(search: StockSearch): Promise<StockPage> {
  const found = await freeStock(search, pageSize + 1);
  const count = await countFreeStock(search, countedTo + 1);
  const numbers = found.slice(0, pageSize).map(offerOf);
  const next = found.length > pageSize ? (numbers.at(-1)?.id ?? null) : null;
  return { numbers, next, count };
}

/** The same for whoever types. Refusal: too-often. */
export async function searchStock(member: Member, search: StockSearch): Promise<Outcome<StockPage>> {
  const until = await spend(`stock-search:${member.memberId}`, searchesPerMinute, MINUTE);
  return until ? refuse('too-often', until) : done(await findStock(search));
}

/** A number as it is offered, if it is free. */
export async function findOffer(numberId: string): Promise<StockOffer | null> {
  const row = await findFreeStock(numberId);
  return row ? offerOf(row) : null;
}

type Choice = { value: string; label: string };

/** The countries and kinds that have a free number, in words and by name. */
export async function stockChoices(): Promise<{ countries: Choice[]; kinds: Choice[] }> {
  const found = await freeStockKinds();
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const choices = (values: string[], label: (value: string) => string) =>
    [...new Set(values)]
      .map((value) => ({ value, label: label(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return {
    countries: choices(
      found.map(({ country }) => country),
      (country) => names.of(country) ?? country,
    ),
    kinds: choices(
      found.map(({ kind }) => kind),
      kindWords,
    ),
  };
}

const offerOf = (row: StockRow): StockOffer => ({
  id: row.id,
  text: internationalNumber(row.e164),
  about: [row.area, kindWords(row.kind).toLowerCase(), receives(row), price(row)].filter(Boolean).join(' · '),
});

const receives = ({ takesSms, takesCalls }: StockRow): string =>
  [takesSms ? 'SMS' : null, takesCalls ? 'calls' : null].filter(Boolean).join(' and ');

const price = ({ monthlyCents, currency }: StockRow): string | null =>
  monthlyCents === null || currency === null ? null : `${priceText(monthlyCents, currency)} a month`;
