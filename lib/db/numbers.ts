import 'server-only';
import { eq } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { numbers } from './schema';

type NewNumber = { e164: string; country: string; kind: string };

/** The row of a number, made when we meet it for the first time. */
export async function findOrInsertOwnNumber(number: NewNumber) {
  const db = await database();
  await db
    .insert(numbers)
    .values({ id: newId('num'), source: 'own', createdAt: now(), ...number })
    .onConflictDoNothing();
  // Held until the transaction ends: a number nothing refers to may be forgotten at any moment.
  const [row] = await db.select().from(numbers).where(eq(numbers.e164, number.e164)).for('key share');
  if (!row) throw new Error('A number vanished between writing and reading');
  return row;
}

/** One number by id. Numbers are public facts; who holds them is not asked here. */
export async function findNumber(id: string) {
  const db = await database();
  const [row] = await db.select().from(numbers).where(eq(numbers.id, id));
  return row ?? null;
}
