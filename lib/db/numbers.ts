import 'server-only';
import { and, asc, eq, isNull, notExists } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { holds, numbers } from './schema';

export type NewNumber = { e164: string; country: string; kind: string };

/** The row of a number, made when we meet it for the first time. */
export async function findOrInsertOwnNumber(number: NewNumber) {
  const db = await database();
  await db
    .insert(numbers)
    .values({ id: newId('num'), source: 'own', createdAt: now(), ...number })
    .onConflictDoNothing();
  const [row] = await db.select().from(numbers).where(eq(numbers.e164, number.e164));
  if (!row) throw new Error('A number vanished between writing and reading');
  return row;
}

/** One number by id. Numbers are public facts; who holds them is not asked here. */
export async function findNumber(id: string) {
  const db = await database();
  const [row] = await db.select().from(numbers).where(eq(numbers.id, id));
  return row ?? null;
}

/** PaxFlow numbers nobody holds, cheapest first. */
export async function freeStock(limit: number) {
  const db = await database();
  const isHeld = db
    .select()
    .from(holds)
    .where(and(eq(holds.numberId, numbers.id), isNull(holds.endedAt)));
  return db
    .select()
    .from(numbers)
    .where(and(eq(numbers.source, 'paxflow'), notExists(isHeld)))
    .orderBy(asc(numbers.monthlyCents), asc(numbers.e164))
    .limit(limit);
}

export type StockNumber = NewNumber & { area: string; monthlyCents: number };

/** Adds numbers to PaxFlow's stock; one that is there already stays as it is. */
export async function insertStock(stock: StockNumber[]): Promise<void> {
  const db = await database();
  const rows = stock.map((number) => ({
    id: newId('num'),
    source: 'paxflow' as const,
    createdAt: now(),
    ...number,
  }));
  await db.insert(numbers).values(rows).onConflictDoNothing();
}
