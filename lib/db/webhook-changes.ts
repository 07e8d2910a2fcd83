import 'server-only';
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { overBefore } from '@/lib/domain/retention';
import { newId } from '@/lib/ids';
import { database } from './client';
import { webhookChanges } from './schema';

type Change = { hash: string; wabaId: string | null; field: string; value: unknown; toldAt: Date | null };
export type StoredChange = typeof webhookChanges.$inferSelect;

/**
 * The same value without the two things JSON may carry and the database may not: the character NUL and half a surrogate
 * pair. People's messages contain anything, and one of them must not stop a whole delivery.
 */
const storable = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value).replace(/\\(?:(u0000|ud[89a-f][0-9a-f]{2})|.)/g, (found, bad) =>
      bad ? '\ufffd' : found,
    ),
  );

/** More than Meta sends at once, and well below what one statement can carry. */
const mostAtOnce = 1_000;

/**
 * Stores what one delivery told us, in one statement. What we have already is passed over: Meta repeats itself for days.
 * @returns how many of them are new
 */
export async function insertWebhookChanges(changes: readonly Change[]): Promise<number> {
  const db = await database();
  let count = 0;
  for (let from = 0; from < changes.length; from += mostAtOnce) {
    const rows = changes.slice(from, from + mostAtOnce).map(({ hash, wabaId, field, value, toldAt }) => ({
      id: newId('whk'),
      receivedAt: now(),
      tryAt: now(),
      hash,
      wabaId,
      toldAt,
      ...storable({ field, value: value ?? {} }),
    }));
    const stored = await db
      .insert(webhookChanges)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: webhookChanges.id });
    count += stored.length;
  }
  return count;
}

const isWaiting = isNull(webhookChanges.handledAt);

/** Changes nobody acted on yet whose time has come, oldest first. */
export async function waitingChanges(limit: number): Promise<StoredChange[]> {
  const db = await database();
  return db
    .select()
    .from(webhookChanges)
    .where(and(isWaiting, lte(webhookChanges.tryAt, now())))
    .orderBy(asc(webhookChanges.tryAt))
    .limit(limit);
}

/** The same changes again, locked, without those that another process has at hand or has done by now. */
export async function lockWaiting(ids: string[]): Promise<StoredChange[]> {
  const db = await database();
  return db
    .select()
    .from(webhookChanges)
    .where(and(inArray(webhookChanges.id, ids), isWaiting))
    .for('update', { skipLocked: true });
}

/** Marks changes as acted on. */
export async function markHandled(ids: string[]): Promise<void> {
  const db = await database();
  await db.update(webhookChanges).set({ handledAt: now() }).where(inArray(webhookChanges.id, ids));
}

/** Puts a change aside that could not be acted on: each time for longer, at most a day. */
export async function putAside(id: string): Promise<void> {
  const db = await database();
  const seconds = sql`least(86400, power(2, ${webhookChanges.tries} + 1))`;
  await db
    .update(webhookChanges)
    .set({
      tries: sql`${webhookChanges.tries} + 1`,
      tryAt: sql`${now().toISOString()}::timestamptz + make_interval(secs => ${seconds})`,
    })
    .where(eq(webhookChanges.id, id));
}

/** Forgets what was acted on long ago: Meta has stopped repeating it long before. */
export async function forgetHandledChanges(): Promise<void> {
  const db = await database();
  await db.delete(webhookChanges).where(lte(webhookChanges.handledAt, overBefore('webhook', now())));
}
