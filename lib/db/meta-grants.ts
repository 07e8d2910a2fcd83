import 'server-only';
import { eq, lte } from 'drizzle-orm';
import { now } from '@/lib/clock';
import type { AccountOffer } from '@/lib/domain/meta-business';
import { overBefore } from '@/lib/domain/retention';
import { newId } from '@/lib/ids';
import { seal } from '@/lib/seal';
import { database } from './client';
import { metaGrants } from './schema';

export type Grant = typeof metaGrants.$inferSelect;
type NewGrant = { accountId: string; memberId: string; draftId: string; token: string };

/** Keeps what a visit to Meta's window brought; an earlier visit of the same draft is forgotten with its token. */
export async function replaceGrant({ token, ...who }: NewGrant): Promise<string> {
  const db = await database();
  const id = newId('grt');
  const fresh = {
    ...who,
    id,
    sealedToken: seal(token, id),
    offers: [],
    readAt: null,
    chosenWabaId: null,
    createdAt: now(),
  };
  await db.insert(metaGrants).values(fresh).onConflictDoUpdate({ target: metaGrants.draftId, set: fresh });
  return id;
}

/** The grant that waits for a draft's customer, or null. */
export async function findGrantOfDraft(draftId: string): Promise<Grant | null> {
  const db = await database();
  const [row] = await db.select().from(metaGrants).where(eq(metaGrants.draftId, draftId));
  return row ?? null;
}

/** The same with its row locked until the transaction ends. */
export async function lockGrantOfDraft(draftId: string): Promise<Grant | null> {
  const db = await database();
  const [row] = await db.select().from(metaGrants).where(eq(metaGrants.draftId, draftId)).for('update');
  return row ?? null;
}

/** A grant by its id, for jobs. */
export async function findGrant(id: string): Promise<Grant | null> {
  const db = await database();
  const [row] = await db.select().from(metaGrants).where(eq(metaGrants.id, id));
  return row ?? null;
}

/** Keeps how Meta describes the accounts now. */
export async function keepOffers(id: string, offers: AccountOffer[]): Promise<void> {
  const db = await database();
  await db.update(metaGrants).set({ offers, readAt: now() }).where(eq(metaGrants.id, id));
}

/** Keeps which account the customer chose. */
export async function chooseOffer(id: string, chosenWabaId: string): Promise<void> {
  const db = await database();
  await db.update(metaGrants).set({ chosenWabaId }).where(eq(metaGrants.id, id));
}

/** Forgets a draft's grant, token and all. */
export async function forgetGrantOfDraft(draftId: string): Promise<void> {
  const db = await database();
  await db.delete(metaGrants).where(eq(metaGrants.draftId, draftId));
}

/** Forgets grants nobody confirmed. */
export async function forgetOldGrants(): Promise<void> {
  const db = await database();
  await db.delete(metaGrants).where(lte(metaGrants.createdAt, overBefore('meta-grant', now())));
}
