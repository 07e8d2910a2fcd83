import 'server-only';
import { and, eq, lte } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { overBefore } from '@/lib/domain/retention';
import { database } from './client';
import { idempotencyKeys } from './schema';

type KeyRow = { accountId: string; key: string; action: string; contentHash: string };

/**
 * Claims a form key. PostgreSQL lets the second claim wait until the first one's transaction ends.
 * @returns null when the key is new, else the earlier row
 */
export async function claimKey(row: KeyRow) {
  const db = await database();
  const claimed = await db
    .insert(idempotencyKeys)
    .values({ ...row, result: {}, createdAt: now() })
    .onConflictDoNothing()
    .returning();
  if (claimed.length > 0) return null;
  const [earlier] = await db.select().from(idempotencyKeys).where(sameKey(row));
  return earlier ?? null;
}

/** Keeps the answer that a repeated key will receive. */
export async function keepResult(row: Pick<KeyRow, 'accountId' | 'key'>, result: unknown): Promise<void> {
  const db = await database();
  await db.update(idempotencyKeys).set({ result }).where(sameKey(row));
}

/** Forgets keys nobody presses any more; a page open longer than that starts anew. */
export async function forgetOldKeys(): Promise<void> {
  const db = await database();
  await db.delete(idempotencyKeys).where(lte(idempotencyKeys.createdAt, overBefore('form-key', now())));
}

const sameKey = (row: Pick<KeyRow, 'accountId' | 'key'>) =>
  and(eq(idempotencyKeys.accountId, row.accountId), eq(idempotencyKeys.key, row.key));
