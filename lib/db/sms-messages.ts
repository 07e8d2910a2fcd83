import 'server-only';
import { and, desc, eq, gte, lte } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { overBefore } from '@/lib/domain/retention';
import { newId } from '@/lib/ids';
import { database } from './client';
import { smsMessages } from './schema';

/** Notes that an SMS arrived. False when the carrier brings it again. */
export async function insertSms(sid: string, numberId: string | null): Promise<boolean> {
  const db = await database();
  const inserted = await db
    .insert(smsMessages)
    .values({ id: newId('sms'), sid, numberId, receivedAt: now() })
    .onConflictDoNothing()
    .returning({ id: smsMessages.id });
  return inserted.length > 0;
}

/** True when what the SMS was about is done, one way or the other. */
export async function isSmsHandled(sid: string): Promise<boolean> {
  const db = await database();
  const [row] = await db
    .select({ handledAt: smsMessages.handledAt })
    .from(smsMessages)
    .where(eq(smsMessages.sid, sid));
  return row?.handledAt != null;
}

/** Notes what came of it. */
export async function markSmsHandled(sid: string, outcome: string, refusalUntil: Date | null): Promise<void> {
  const db = await database();
  await db
    .update(smsMessages)
    .set({ outcome, refusalUntil, handledAt: now() })
    .where(eq(smsMessages.sid, sid));
}

/** The last SMS for a number since an instant. */
export async function lastSmsOf(numberId: string, since: Date) {
  const db = await database();
  const [row] = await db
    .select({ outcome: smsMessages.outcome, refusalUntil: smsMessages.refusalUntil })
    .from(smsMessages)
    .where(and(eq(smsMessages.numberId, numberId), gte(smsMessages.receivedAt, since)))
    .orderBy(desc(smsMessages.receivedAt))
    .limit(1);
  return row ?? null;
}

/** Forgets messages no carrier repeats any more. */
export async function forgetOldSms(): Promise<void> {
  const db = await database();
  await db.delete(smsMessages).where(lte(smsMessages.receivedAt, overBefore('sms', now())));
}
