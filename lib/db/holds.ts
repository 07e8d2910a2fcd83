import 'server-only';
import { and, eq, exists, gt, inArray, isNotNull, isNull, lte, ne, not } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { drafts, holds, numbers } from './schema';

type NewHold = { numberId: string; accountId: string; draftId: string; until: Date | null };
type EndReason = 'expired' | 'changed' | 'left' | 'released';

/** Tells the search. Called in the transaction of the hold itself; nothing else may write this mark. */
async function markHeld(numberIds: string[], isHeld: boolean): Promise<void> {
  const db = await database();
  if (numberIds.length > 0) await db.update(numbers).set({ isHeld }).where(inArray(numbers.id, numberIds));
}

/** Takes a number. False when somebody holds it: the unique index decides, not a look beforehand. */
export async function insertHold(hold: NewHold): Promise<boolean> {
  const db = await database();
  const taken = await db
    .insert(holds)
    .values({ id: newId('hld'), createdAt: now(), ...hold })
    .onConflictDoNothing()
    .returning({ id: holds.id });
  if (taken.length > 0) await markHeld([hold.numberId], true);
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
  const ended = await db
    .update(holds)
    .set({ endedAt: now(), endReason })
    .where(and(eq(holds.draftId, draftId), isNull(holds.endedAt)))
    .returning({ numberId: holds.numberId });
  await markHeld(
    ended.map(({ numberId }) => numberId),
    false,
  );
}

/** A hold that becomes a registration has no end of its own any more. */
export async function keepHoldOfDraft(draftId: string): Promise<void> {
  const db = await database();
  await db
    .update(holds)
    .set({ until: null })
    .where(and(eq(holds.draftId, draftId), isNull(holds.endedAt)));
}

/** Gives the hold of a draft an end by the clock: a number that has left rests before it is in stock again. */
export async function keepHoldUntil(draftId: string, until: Date): Promise<void> {
  const db = await database();
  await db
    .update(holds)
    .set({ until })
    .where(and(eq(holds.draftId, draftId), isNull(holds.endedAt)));
}

/** Ends every hold whose time is over. Holds another transaction is ending are left to it, so that no two wait for each other. */
export async function endExpiredHolds(): Promise<{ draftId: string; accountId: string; numberId: string }[]> {
  const db = await database();
  const isOver = and(isNull(holds.endedAt), isNotNull(holds.until), lte(holds.until, now()));
  const ours = db.select({ id: holds.id }).from(holds).where(isOver).for('update', { skipLocked: true });
  const ended = await db
    .update(holds)
    .set({ endedAt: now(), endReason: 'expired' })
    .where(inArray(holds.id, ours))
    .returning({ draftId: holds.draftId, accountId: holds.accountId, numberId: holds.numberId });
  await markHeld(
    ended.map(({ numberId }) => numberId),
    false,
  );
  return ended;
}

/** Sets every mark of the search right by the holds, after a change of the schema or by hand. */
export async function markWhatIsHeld(): Promise<void> {
  const db = await database();
  const live = db
    .select()
    .from(holds)
    .where(and(eq(holds.numberId, numbers.id), isNull(holds.endedAt)));
  await db
    .update(numbers)
    .set({ isHeld: not(numbers.isHeld) })
    .where(ne(numbers.isHeld, exists(live)));
}

/** The PaxFlow number kept for the account's open onboarding, while it is kept by the clock. */
export async function findKeptNumber(accountId: string): Promise<{ e164: string; until: Date } | null> {
  const db = await database();
  const [row] = await db
    .select({ e164: numbers.e164, until: holds.until })
    .from(drafts)
    .innerJoin(numbers, and(eq(numbers.id, drafts.numberId), eq(numbers.source, 'paxflow')))
    .innerJoin(
      holds,
      and(eq(holds.draftId, drafts.id), eq(holds.numberId, numbers.id), isNull(holds.endedAt)),
    )
    .where(and(eq(drafts.accountId, accountId), eq(drafts.state, 'open'), gt(holds.until, now())));
  return row?.until ? { e164: row.e164, until: row.until } : null;
}
