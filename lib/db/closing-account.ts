import 'server-only';
import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { openStates } from '@/lib/domain/deregistration';
import { database } from './client';
import * as t from './schema';

/** What ends with an account, each in the transaction that deletes it. */

/** The account's registrations with the reference of the newest request about each, the newest first. */
export async function registrationsInWay(accountId: string) {
  const db = await database();
  return db
    .select({
      reference: t.registrations.reference,
      state: t.registrations.state,
      e164: t.numbers.e164,
      request: t.deregistrationRequests.reference,
    })
    .from(t.registrations)
    .innerJoin(t.numbers, eq(t.numbers.id, t.registrations.numberId))
    .leftJoin(
      t.deregistrationRequests,
      and(
        eq(t.deregistrationRequests.registrationId, t.registrations.id),
        inArray(t.deregistrationRequests.state, [...openStates]),
      ),
    )
    .where(
      and(
        eq(t.registrations.accountId, accountId),
        notInArray(t.registrations.state, ['refused', 'released']),
      ),
    )
    .orderBy(t.registrations.createdAt);
}

/** The drafts whose number is kept, apart from numbers that have left: those rest, or are in use elsewhere. */
export async function draftsWithHold(accountId: string): Promise<string[]> {
  const db = await database();
  const left = db
    .select({ id: t.registrations.draftId })
    .from(t.registrations)
    .where(and(eq(t.registrations.accountId, accountId), eq(t.registrations.state, 'released')));
  const found = await db
    .select({ draftId: t.holds.draftId })
    .from(t.holds)
    .where(and(eq(t.holds.accountId, accountId), isNull(t.holds.endedAt), notInArray(t.holds.draftId, left)));
  return found.map(({ draftId }) => draftId);
}

/** Ends the open onboarding, and forgets every PIN, access and link of the account. */
export async function forgetSecretsOf(accountId: string): Promise<void> {
  const db = await database();
  await db
    .update(t.drafts)
    .set({ state: 'abandoned', updatedAt: now() })
    .where(and(eq(t.drafts.accountId, accountId), eq(t.drafts.state, 'open')));
  await db.update(t.drafts).set({ sealedPin: null }).where(eq(t.drafts.accountId, accountId));
  await db.update(t.registrations).set({ sealedPin: null }).where(eq(t.registrations.accountId, accountId));
  // The row stays, because registrations name it; an empty text unseals to nothing.
  await db.update(t.metaBusinesses).set({ sealedToken: '' }).where(eq(t.metaBusinesses.accountId, accountId));
  for (const table of [t.metaGrants, t.codeLinks, t.deregistrationDrafts])
    await db.delete(table).where(eq(table.accountId, accountId));
  await db
    .update(t.invitations)
    .set({ endedAt: now(), endReason: 'withdrawn' })
    .where(and(eq(t.invitations.accountId, accountId), isNull(t.invitations.endedAt)));
}

/** The account's requests whose number has left, and about which nobody has said how it went. */
export async function readyRequestsOf(accountId: string): Promise<string[]> {
  const db = await database();
  const found = await db
    .select({ id: t.deregistrationRequests.id })
    .from(t.deregistrationRequests)
    .where(
      and(eq(t.deregistrationRequests.accountId, accountId), eq(t.deregistrationRequests.state, 'ready')),
    );
  return found.map(({ id }) => id);
}

/** Signs everybody out, ends every membership, and closes the account. */
export async function closeAccount(accountId: string): Promise<void> {
  const db = await database();
  const people = db
    .select({ id: t.members.userId })
    .from(t.members)
    .where(and(eq(t.members.accountId, accountId), isNull(t.members.endedAt)));
  await db.delete(t.sessions).where(inArray(t.sessions.userId, people));
  await db
    .update(t.members)
    .set({ endedAt: now() })
    .where(and(eq(t.members.accountId, accountId), isNull(t.members.endedAt)));
  await db.update(t.accounts).set({ closedAt: now() }).where(eq(t.accounts.id, accountId));
}

/** True when the form with this key deleted an account: whoever pressed it is signed out, and may press once more. */
export async function didDelete(key: string): Promise<boolean> {
  const db = await database();
  const found = await db
    .select({ key: t.idempotencyKeys.key })
    .from(t.idempotencyKeys)
    .where(and(eq(t.idempotencyKeys.key, key), eq(t.idempotencyKeys.action, 'delete-account')))
    .limit(1);
  return found.length > 0;
}
