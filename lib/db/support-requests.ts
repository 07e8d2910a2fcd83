import 'server-only';
import { eq } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { database } from './client';
import { supportRequests } from './schema';

type Row = typeof supportRequests.$inferSelect;

/** Stores a question to support. False when its form's key was used before. */
export async function insertSupportRequest(request: Omit<Row, 'state' | 'createdAt'>): Promise<boolean> {
  const db = await database();
  const inserted = await db
    .insert(supportRequests)
    .values({ ...request, createdAt: now() })
    .onConflictDoNothing({ target: supportRequests.key })
    .returning({ id: supportRequests.id });
  return inserted.length > 0;
}

/** What a form's key led to, or null. */
export async function findSupportRequestByKey(key: string) {
  const db = await database();
  const [row] = await db
    .select({ reference: supportRequests.reference, contentHash: supportRequests.contentHash })
    .from(supportRequests)
    .where(eq(supportRequests.key, key));
  return row ?? null;
}
