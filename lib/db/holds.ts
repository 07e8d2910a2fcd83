import 'server-only';
import { and, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { holds } from './schema';

type NewHold = { numberId: string; accountId: string; draftId: string; until: Date | null };
type EndReason = 'expired' | 'changed' | 'left' | 'released';

/** Takes a number. False when somebody holds it: the unique index decides, not a look beforehand. */
export async function insertHold(hold: NewHold): Promise<boolean> {
  const db = await database();
  const taken = await db
    .insert(holds)
    .values({ id: newId('hld'), createdAt: now(), ...hold })
    .onConflictDoNothing()
    .returning({ id: holds.id });
  return taken.length > 0;
}

/** The live hold of a number, whoever has it. */
export async function findLiveHold(numberId: string) {
  const db = await database();
  const [row] = await db
    .select()
    .from(holds)
    .where(and(eq(holds.numberId, numberId), isNull(holds.endedAt)));
  return row ?? null;
}

/** The live hold one draft has. */
export async function findHoldOfDraft(draftId: string) {
  const db = await database();
  const [row] = await db
    .select()
    .from(holds)
    .where(and(eq(holds.draftId, draftId), isNull(holds.endedAt)));
  return row ?? null;
}

/** Ends the hold of a draft, if it has one. */
export async function endHoldOfDraft(draftId: string, endReason: EndReason): Promise<void> {
  const db = await database();
  await db
    .update(holds)
    .set({ endedAt: now(), endReason })
    .where(and(eq(holds.draftId, draftId), isNull(holds.endedAt)));
}

/** A hold that becomes a registration has no end of its own any more. */
export async function keepHoldOfDraft(draftId: string): Promise<void> {
  const db = await database();
  await db
    .update(holds)
    .set({ until: null })
    .where(and(eq(holds.draftId, draftId), isNull(holds.endedAt)));
}

/** Ends every hold whose time is over. Holds another transaction is ending are left to it, so that no two wait for each other. */
export async function endExpiredHolds(): Promise<{ draftId: string; accountId: string; numberId: string }[]> {
  const db = await database();
  const isOver = and(isNull(holds.endedAt), isNotNull(holds.until), lte(holds.until, now()));
  const ours = db.select({ id: holds.id }).from(holds).where(isOver).for('update', { skipLocked: true });
  return db
    .update(holds)
    .set({ endedAt: now(), endReason: 'expired' })
    .where(inArray(holds.id, ours))
    .returning({ draftId: holds.draftId, accountId: holds.accountId, numberId: holds.numberId });
}
