import 'server-only';
import { lte, sql } from 'drizzle-orm';
import { after, now } from '@/lib/clock';
import { database } from './client';
import { rateCounters } from './schema';

/**
 * Counts one act against a limit, in the database so that restarts and other processes count too.
 * @param key what is limited, such as `sign-in:<address hash>`
 * @param limit how many acts one window allows
 * @param windowMs length of the window in milliseconds, begun by the first act
 * @returns null when the act is within the limit, else the instant the window ends
 */
export async function spend(key: string, limit: number, windowMs: number): Promise<Date | null> {
  const db = await database();
  const at = now();
  const isOver = sql`${rateCounters.endsAt} <= ${at.toISOString()}::timestamptz`;
  const endsAt = after(at, windowMs);
  const [row] = await db
    .insert(rateCounters)
    .values({ key, count: 1, endsAt })
    .onConflictDoUpdate({
      target: rateCounters.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateCounters.count} + 1 end`,
        endsAt: sql`case when ${isOver} then ${endsAt.toISOString()}::timestamptz else ${rateCounters.endsAt} end`,
      },
    })
    .returning();
  if (!row) throw new Error('A rate counter answered nothing');
  return row.count > limit ? row.endsAt : null;
}

/** Forgets windows that are over. */
export async function forgetEndedCounters(): Promise<void> {
  const db = await database();
  await db.delete(rateCounters).where(lte(rateCounters.endsAt, now()));
}
