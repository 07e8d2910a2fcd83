import 'server-only';
import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { overBefore } from '@/lib/domain/retention';
import { database } from './client';
import { accounts, codeLinks, drafts, numbers } from './schema';

type NewCodeLink = Omit<typeof codeLinks.$inferInsert, 'createdAt' | 'endedAt' | 'endReason'>;

/** Keeps a new link; the one before must have been ended in the same transaction. */
export async function insertCodeLink(link: NewCodeLink): Promise<void> {
  const db = await database();
  await db.insert(codeLinks).values({ ...link, createdAt: now() });
}

/** The link behind a token's hash, with what its page shows and what has become of its draft. Reading spends nothing. */
export async function findCodeLink(tokenHash: string) {
  const db = await database();
  const [row] = await db
    .select({
      link: codeLinks,
      accountName: accounts.name,
      e164: numbers.e164,
      isDraftOpen: sql<boolean>`${drafts.state} = 'open'`,
      isNumberSame: sql<boolean>`${drafts.numberId} is not distinct from ${codeLinks.numberId}`,
      isVerified: sql<boolean>`${drafts.verifiedNumberId} is not distinct from ${codeLinks.numberId}`,
    })
    .from(codeLinks)
    .innerJoin(accounts, eq(accounts.id, codeLinks.accountId))
    .innerJoin(numbers, eq(numbers.id, codeLinks.numberId))
    .innerJoin(drafts, eq(drafts.id, codeLinks.draftId))
    .where(eq(codeLinks.tokenHash, tokenHash));
  return row ?? null;
}

/** The newest link of the account's draft, unless it was used; it may have run out. */
export async function findNewestCodeLink(accountId: string, draftId: string) {
  const db = await database();
  const ofDraft = and(eq(codeLinks.accountId, accountId), eq(codeLinks.draftId, draftId));
  const [row] = await db
    .select()
    .from(codeLinks)
    .where(and(ofDraft, isNull(codeLinks.endedAt)));
  return row ?? null;
}

/** Ends one link because its code was accepted. False when it had ended before. */
export const useUpCodeLink = (id: string): Promise<boolean> => end(eq(codeLinks.id, id), 'used');

/** Ends a draft's link, if one is left, because a newer one takes its place. */
export const replaceCodeLink = (draftId: string): Promise<boolean> =>
  end(eq(codeLinks.draftId, draftId), 'replaced');

async function end(which: SQL, endReason: 'used' | 'replaced'): Promise<boolean> {
  const db = await database();
  const ended = await db
    .update(codeLinks)
    .set({ endedAt: now(), endReason })
    .where(and(which, isNull(codeLinks.endedAt)))
    .returning({ id: codeLinks.id });
  return ended.length > 0;
}

/** Forgets links a week after they ran out: nobody asks any more what became of them. */
export async function forgetOldCodeLinks(): Promise<void> {
  const db = await database();
  await db.delete(codeLinks).where(lte(codeLinks.expiresAt, overBefore('code-link', now())));
}
