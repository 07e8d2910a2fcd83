import 'server-only';
import { and, eq, isNull, lte, ne } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { breaches, database } from './client';
import { drafts, holds, members, metaBusinesses, numbers, users } from './schema';

/** Who is on a draft, as it is written down: whether that still counts is judged by `editorNow`. */
const editorColumns = { editorId: drafts.editorId, since: drafts.editorSince, seenAt: drafts.editorSeenAt };

/** Who was on the account's open draft last, and their address; null when no draft is open. */
export async function findEditor(accountId: string) {
  const db = await database();
  const [row] = await db
    .select({ ...editorColumns, email: users.email })
    .from(drafts)
    .leftJoin(members, eq(members.id, drafts.editorId))
    .leftJoin(users, eq(users.id, members.userId))
    .where(isOpen(accountId));
  return row ?? null;
}

/** Writes who is on a draft from now on; `since` stays what it was when they were on it already. */
export async function setEditor(draftId: string, editorId: string, since: Date): Promise<void> {
  const db = await database();
  await db
    .update(drafts)
    .set({ editorId, editorSince: since, editorSeenAt: now() })
    .where(eq(drafts.id, draftId));
}

/** Nobody is on the drafts this member was on. */
export async function clearEditor(memberId: string): Promise<void> {
  const db = await database();
  await db
    .update(drafts)
    .set({ editorId: null, editorSince: null, editorSeenAt: null })
    .where(eq(drafts.editorId, memberId));
}

/** True when the account has something that leaving it would leave behind: an onboarding, a number, a business. */
export async function hasAnythingOfItsOwn(accountId: string): Promise<boolean> {
  const db = await database();
  const [draft] = await db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.accountId, accountId), ne(drafts.state, 'abandoned')))
    .limit(1);
  if (draft) return true;
  const [business] = await db
    .select({ id: metaBusinesses.id })
    .from(metaBusinesses)
    .where(eq(metaBusinesses.accountId, accountId))
    .limit(1);
  return business !== undefined;
}

type Owner = { accountId: string; memberId: string };
type Draft = typeof drafts.$inferSelect;
export type DraftChange = Partial<
  Omit<
    Draft,
    'id' | 'accountId' | 'memberId' | 'createdAt' | 'updatedAt' | 'editorId' | 'editorSince' | 'editorSeenAt'
  >
>;

/** The account's open draft; made when there is none. Two at once: the unique index lets one in, both read it. */
export async function findOrOpenDraft({
  accountId,
  memberId,
}: Owner): Promise<{ id: string; isNew: boolean }> {
  const db = await database();
  const [opened] = await db
    .insert(drafts)
    .values({ id: newId('drf'), accountId, memberId, createdAt: now(), updatedAt: now() })
    .onConflictDoNothing()
    .returning({ id: drafts.id });
  if (opened) return { id: opened.id, isNew: true };
  const [open] = await db.select({ id: drafts.id }).from(drafts).where(isOpen(accountId));
  if (!open) throw new Error('A draft was neither opened nor found');
  return { id: open.id, isNew: false };
}

/** The account's open draft with its number and business, or null. */
export async function findOpenDraft(accountId: string) {
  const db = await database();
  const [row] = await db
    .select({
      draft: drafts,
      number: numbers,
      business: { id: metaBusinesses.id, name: metaBusinesses.name },
    })
    .from(drafts)
    .leftJoin(numbers, eq(numbers.id, drafts.numberId))
    .leftJoin(metaBusinesses, eq(metaBusinesses.id, drafts.businessId))
    .where(isOpen(accountId));
  return row ?? null;
}

/** The account's open draft alone, with its row locked until the transaction ends. */
export async function lockOpenDraft(accountId: string): Promise<Draft | null> {
  const db = await database();
  const [row] = await db.select().from(drafts).where(isOpen(accountId)).for('update');
  return row ?? null;
}

/** Changes an open draft of the account. False when it is not open any more. */
export async function updateOpenDraft(accountId: string, id: string, change: DraftChange): Promise<boolean> {
  const db = await database();
  const changed = await db
    .update(drafts)
    .set({ ...change, updatedAt: now() })
    .where(and(eq(drafts.id, id), isOpen(accountId)))
    .returning({ id: drafts.id });
  return changed.length > 0;
}

type Basis = Pick<Draft, 'id' | 'accountId' | 'numberId' | 'businessId'>;

/**
 * Writes what a call to Meta brought. False when the customer chose another number or business while we waited: the
 * answer is about the earlier one then, and must not become a proof of the new one.
 */
export async function updateDraftAsRead(read: Basis, change: DraftChange): Promise<boolean> {
  const db = await database();
  const isSame = and(
    eq(drafts.id, read.id),
    isOpen(read.accountId),
    read.numberId === null ? isNull(drafts.numberId) : eq(drafts.numberId, read.numberId),
    read.businessId === null ? isNull(drafts.businessId) : eq(drafts.businessId, read.businessId),
  );
  const changed = await db
    .update(drafts)
    .set({ ...change, updatedAt: now() })
    .where(isSame)
    .returning({ id: drafts.id });
  return changed.length > 0;
}

/**
 * Opens a submitted draft again, so that the customer can repair the answer Meta refused. False when it was not
 * submitted, or another draft of the account was opened at the same moment: then the transaction must be given up.
 */
export async function reopenDraft(accountId: string, id: string, change: DraftChange): Promise<boolean> {
  const db = await database();
  const mine = and(eq(drafts.id, id), eq(drafts.accountId, accountId), eq(drafts.state, 'submitted'));
  try {
    const reopened = await db
      .update(drafts)
      .set({ ...change, state: 'open', updatedAt: now() })
      .where(mine)
      .returning({ id: drafts.id });
    return reopened.length > 0;
  } catch (error) {
    if (breaches(error, 'drafts_one_open_per_account')) return false;
    throw error;
  }
}

/**
 * Notes when a long lock of the code ends. False when that very instant is noted already, or the draft is about another
 * number by now.
 */
export async function promiseCodeUnlock(read: Basis, at: Date): Promise<boolean> {
  const locked = await lockOpenDraft(read.accountId);
  if (locked?.codeUnlockAt?.getTime() === at.getTime()) return false;
  return updateDraftAsRead(read, { codeUnlockAt: at });
}

/** Takes the promise of a mail whose time has come: it is there for one taker only. */
const claim = (promise: 'codeUnlockAt' | 'usageMailAt') => async (id: string) => {
  const db = await database();
  const isDue = and(eq(drafts.id, id), eq(drafts.state, 'open'), lte(drafts[promise], now()));
  const [draft] = await db
    .update(drafts)
    .set({ [promise]: null })
    .where(isDue)
    .returning({
      id: drafts.id,
      accountId: drafts.accountId,
      memberId: drafts.memberId,
      editorId: drafts.editorId,
      numberId: drafts.numberId,
      usageFact: drafts.usageFact,
    });
  const [number] = draft?.numberId
    ? await db.select({ e164: numbers.e164 }).from(numbers).where(eq(numbers.id, draft.numberId))
    : [];
  return draft && number ? { ...draft, e164: number.e164 } : null;
};

/** The mail at the end of a long lock of the code. */
export const claimCodeUnlock = claim('codeUnlockAt');
/** The mail at the end of the wait for a number to be free. */
export const claimUsageMail = claim('usageMailAt');

/** Closes a draft that was opened to bring a number back: it came back without it. */
export async function closeRecovery(id: string): Promise<void> {
  const db = await database();
  await db
    .update(drafts)
    .set({ state: 'submitted', isRecovery: false, updatedAt: now() })
    .where(and(eq(drafts.id, id), eq(drafts.isRecovery, true)));
}

const isOpen = (accountId: string) => and(eq(drafts.accountId, accountId), eq(drafts.state, 'open'));

/** The open onboarding that keeps a number now, and the member it belongs to; null when nobody's does. */
export async function findHolderOf(numberId: string) {
  const db = await database();
  const [row] = await db
    .select({
      draft: { id: drafts.id, phoneNumberId: drafts.phoneNumberId },
      member: { memberId: members.id, accountId: members.accountId, role: members.role, email: users.email },
    })
    .from(holds)
    .innerJoin(drafts, and(eq(drafts.id, holds.draftId), eq(drafts.numberId, holds.numberId)))
    .innerJoin(members, eq(members.id, drafts.memberId))
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(holds.numberId, numberId), isNull(holds.endedAt), eq(drafts.state, 'open')));
  return row ?? null;
}
