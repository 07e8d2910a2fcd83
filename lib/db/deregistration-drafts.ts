import 'server-only';
import { and, eq, lte } from 'drizzle-orm';
import { now } from '@/lib/clock';
import type { LeavingAnswers } from '@/lib/domain/deregistration-forms';
import { overBefore } from '@/lib/domain/retention';
import { newId } from '@/lib/ids';
import { database } from './client';
import { deregistrationDrafts as drafts } from './schema';

type Whose = { accountId: string; registrationId: string };

/** Keeps what was answered for one number; newer answers replace older ones. */
export async function keepAnswers(
  { accountId, registrationId, memberId }: Whose & { memberId: string },
  answers: LeavingAnswers,
): Promise<void> {
  const db = await database();
  const fresh = { accountId, memberId, answers, createdAt: now() };
  await db
    .insert(drafts)
    .values({ id: newId('lvd'), registrationId, ...fresh })
    .onConflictDoUpdate({ target: drafts.registrationId, set: fresh });
}

/** What was answered for one number of the account, and when; null where nothing is kept. */
export async function findAnswers({ accountId, registrationId }: Whose) {
  const db = await database();
  const [row] = await db
    .select({ answers: drafts.answers, at: drafts.createdAt })
    .from(drafts)
    .where(and(eq(drafts.accountId, accountId), eq(drafts.registrationId, registrationId)));
  return row ?? null;
}

/** Forgets the answers of one number: its request has them now. */
export async function forgetAnswers(registrationId: string): Promise<void> {
  const db = await database();
  await db.delete(drafts).where(eq(drafts.registrationId, registrationId));
}

/** Forgets answers that nobody sent for long. */
export async function forgetOldAnswers(): Promise<void> {
  const db = await database();
  await db.delete(drafts).where(lte(drafts.createdAt, overBefore('leaving-answers', now())));
}
