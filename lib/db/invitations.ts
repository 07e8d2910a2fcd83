import 'server-only';
import { and, asc, eq, gt, isNull, lte, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { now } from '@/lib/clock';
import { overBefore } from '@/lib/domain/retention';
import { database } from './client';
import { accounts, invitations, members, users } from './schema';

type NewInvitation = Omit<typeof invitations.$inferInsert, 'createdAt' | 'endedAt' | 'endReason'>;
type EndReason = 'used' | 'withdrawn' | 'replaced';

/** Keeps a new invitation; an earlier one to the same address must have been ended in the same transaction. */
export async function insertInvitation(invitation: NewInvitation): Promise<void> {
  const db = await database();
  await db.insert(invitations).values({ ...invitation, createdAt: now() });
}

/** The invitations of an account that can still be accepted, the oldest first. */
export async function openInvitations(accountId: string) {
  const db = await database();
  return db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      sentAt: invitations.createdAt,
      until: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.accountId, accountId),
        isNull(invitations.endedAt),
        gt(invitations.expiresAt, now()),
      ),
    )
    .orderBy(asc(invitations.createdAt), asc(invitations.id));
}

/** One invitation of the account that can still be accepted, locked until the transaction ends; null for any other. */
export async function lockOpenInvitation(accountId: string, id: string) {
  const db = await database();
  const [row] = await db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.accountId, accountId),
        eq(invitations.id, id),
        isNull(invitations.endedAt),
        gt(invitations.expiresAt, now()),
      ),
    )
    .for('update');
  return row ?? null;
}

/** What an invitation's page tells: the account, who invites, and what became of it. Reading spends nothing. */
export async function findInvitation(tokenHash: string) {
  const db = await database();
  const inviting = alias(users, 'inviting');
  const [row] = await db
    .select({ invitation: invitations, accountName: accounts.name, invitedBy: inviting.email })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.accountId))
    .innerJoin(members, eq(members.id, invitations.memberId))
    .innerJoin(inviting, eq(inviting.id, members.userId))
    .where(eq(invitations.tokenHash, tokenHash));
  return row ?? null;
}

/** Ends one invitation. False when it had ended before. */
export const endInvitation = (id: string, reason: EndReason): Promise<boolean> =>
  end(eq(invitations.id, id), reason);

/** Ends an address's invitation into the account, if one is left, because a newer one takes its place. */
export const replaceInvitation = (accountId: string, email: string): Promise<boolean> =>
  end(and(eq(invitations.accountId, accountId), eq(invitations.email, email)), 'replaced');

async function end(which: SQL | undefined, endReason: EndReason): Promise<boolean> {
  const db = await database();
  const ended = await db
    .update(invitations)
    .set({ endedAt: now(), endReason })
    .where(and(which, isNull(invitations.endedAt)))
    .returning({ id: invitations.id });
  return ended.length > 0;
}

/** Forgets invitations a month after they ran out: nobody asks any more what became of them. */
export async function forgetOldInvitations(): Promise<void> {
  const db = await database();
  await db.delete(invitations).where(lte(invitations.expiresAt, overBefore('invitation', now())));
}
