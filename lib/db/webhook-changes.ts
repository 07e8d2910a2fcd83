import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { webhookChanges } from './schema';

type Change = { hash: string; wabaId: string | null; field: string; value: unknown };

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

/** Stores one change Meta told us. Null when we have it already: Meta repeats itself for days. */
export async function insertWebhookChange({ hash, wabaId, field, value }: Change): Promise<string | null> {
  const db = await database();
  const [row] = await db
    .insert(webhookChanges)
    .values({ id: newId('whk'), receivedAt: now(), hash, wabaId, ...storable({ field, value: value ?? {} }) })
    .onConflictDoNothing()
    .returning({ id: webhookChanges.id });
  return row?.id ?? null;
}

/** A stored change nobody acted on yet. */
export async function findUnhandledChange(id: string) {
  const db = await database();
  const [row] = await db
    .select()
    .from(webhookChanges)
    .where(and(eq(webhookChanges.id, id), isNull(webhookChanges.handledAt)));
  return row ?? null;
}

/** Marks a change as acted on. */
export async function markChangeHandled(id: string): Promise<void> {
  const db = await database();
  await db.update(webhookChanges).set({ handledAt: now() }).where(eq(webhookChanges.id, id));
}
