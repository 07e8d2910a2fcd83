import 'server-only';
import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import { now } from '@/lib/clock';
import type { StockNumber } from '@/lib/domain/stock';
import type { StockFilter, StockSearch } from '@/lib/domain/stock-search';
import { newId } from '@/lib/ids';
import { database, runSql } from './client';
import { digitTriples, numbers } from './schema';

/** Word for word the condition of the indexes `numbers_free…`. */
const isFree = sql`${numbers.source} = 'paxflow' and not ${numbers.isHeld}`;

/** `position` leaves the planner with a modest guess; with `like` it believes that hardly any number fits. */
const holdsDigits = (digits: string): SQL | undefined => {
  const triples = Array.from({ length: Math.max(0, digits.length - 2) }, (_, at) => digits.slice(at, at + 3));
  const asList = sql`array[${sql.join(triples, sql`, `)}]::text[]`;
  return and(
    sql`position(${digits} in ${numbers.e164}) > 0`,
    triples.length > 0 ? sql`${digitTriples} @> ${asList}` : undefined,
  );
};

const fits = ({ country, kind, digits }: StockFilter) =>
  and(
    isFree,
    country ? eq(numbers.country, country) : undefined,
    kind ? eq(numbers.kind, kind) : undefined,
    digits ? holdsDigits(digits) : undefined,
  );

/** Where a page ends: prices repeat, so the number itself decides between equal ones. */
const beyond = (id: string) =>
  sql`(${numbers.monthlyCents}, ${numbers.e164}) >
    (select monthly_cents, e164 from numbers as last where last.id = ${id})`;

const offered = {
  id: numbers.id,
  e164: numbers.e164,
  area: numbers.area,
  kind: numbers.kind,
  takesSms: numbers.takesSms,
  takesCalls: numbers.takesCalls,
  monthlyCents: numbers.monthlyCents,
  currency: numbers.currency,
};

/** Free PaxFlow numbers that fit, from the lowest price, beginning after the number `after`. */
export const freeStock = async ({ after, ...filter }: StockSearch, limit: number) =>
  (await database())
    .select(offered)
    .from(numbers)
    .where(and(fits(filter), after ? beyond(after) : undefined))
    .orderBy(asc(numbers.monthlyCents), asc(numbers.e164))
    .limit(limit);

export type StockRow = Awaited<ReturnType<typeof freeStock>>[number];

/** How many free PaxFlow numbers fit, counted to `most` at the furthest. */
export async function countFreeStock(filter: StockFilter, most: number): Promise<number> {
  const db = await database();
  return db.$count(db.select({ id: numbers.id }).from(numbers).where(fits(filter)).limit(most).as('fitting'));
}

/** One PaxFlow number, if it is free. */
export async function findFreeStock(id: string): Promise<StockRow | null> {
  const db = await database();
  const [row] = await db
    .select(offered)
    .from(numbers)
    .where(and(isFree, eq(numbers.id, id)));
  return row ?? null;
}

/** The id of a PaxFlow number, held or free; null for any other number. */
export async function findStockId(e164: string): Promise<string | null> {
  const db = await database();
  const [row] = await db
    .select({ id: numbers.id })
    .from(numbers)
    .where(and(eq(numbers.e164, e164), eq(numbers.source, 'paxflow')));
  return row?.id ?? null;
}

/**
 * Every country and kind that has a free number. One step of the index for each instead of a walk over all numbers.
 */
export async function freeStockKinds(): Promise<{ country: string; kind: string }[]> {
  const { rows } = await runSql(`
    with recursive found as (
      (select country, kind from numbers where source = 'paxflow' and not is_held order by country, kind limit 1)
      union all
      select next.country, next.kind from found, lateral (
        select country, kind from numbers
        where source = 'paxflow' and not is_held and (country, kind) > (found.country, found.kind)
        order by country, kind limit 1
      ) as next
    )
    select country, kind from found`);
  return rows as { country: string; kind: string }[];
}

// Import and export -------------------------------------------------------

/** What we know of these numbers, PaxFlow's or not. */
export async function knownAmong(e164s: string[]) {
  const db = await database();
  const { id: _, ...columns } = offered;
  return db
    .select({ ...columns, country: numbers.country, source: numbers.source, isHeld: numbers.isHeld })
    .from(numbers)
    .where(inArray(numbers.e164, e164s));
}

/** Adds numbers or brings them up to date, as far as `mayChange` lets it. Answers those it wrote. */
async function upsert(stock: readonly StockNumber[], mayChange: SQL): Promise<string[]> {
  const db = await database();
  const rows = stock.map((number) => ({
    id: newId('num'),
    source: 'paxflow' as const,
    createdAt: now(),
    ...number,
  }));
  const written = await db
    .insert(numbers)
    .values(rows)
    .onConflictDoUpdate({
      target: numbers.e164,
      set: {
        country: sql`excluded.country`,
        area: sql`excluded.area`,
        kind: sql`excluded.kind`,
        takesSms: sql`excluded.takes_sms`,
        takesCalls: sql`excluded.takes_calls`,
        monthlyCents: sql`excluded.monthly_cents`,
        currency: sql`excluded.currency`,
      },
      setWhere: sql`${numbers.source} = 'paxflow' and ${mayChange}`,
    })
    .returning({ e164: numbers.e164 });
  return written.map(({ e164 }) => e164);
}

/** Adds PaxFlow numbers and changes those nobody holds. Answers what was written: one missing is held, or somebody's own. */
export const writeStock = (stock: readonly StockNumber[]): Promise<string[]> =>
  upsert(stock, sql`not ${numbers.isHeld}`);

/** Adds PaxFlow numbers that are missing, and fills in what an earlier version of the app did not keep. */
export const completeStock = (stock: readonly StockNumber[]): Promise<string[]> =>
  upsert(stock, sql`${numbers.currency} is null`);

/** The whole stock by number, held or free, a part at a time. */
export async function stockAfter(e164: string, limit: number) {
  const db = await database();
  return db
    .select({ ...offered, country: numbers.country })
    .from(numbers)
    .where(and(eq(numbers.source, 'paxflow'), gt(numbers.e164, e164)))
    .orderBy(asc(numbers.e164))
    .limit(limit);
}

/** Lets the database learn what the stock looks like; the embedded one never does so by itself. */
export const learnStock = async (): Promise<void> => void (await runSql('analyze numbers'));
