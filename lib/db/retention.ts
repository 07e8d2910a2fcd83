import 'server-only';
import {
  and,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  notInArray,
  or,
  type SQL,
} from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { now } from '@/lib/clock';
import { type EndingKind, overBefore } from '@/lib/domain/retention';
import { type Db, database, transaction } from './client';
import * as t from './schema';
import { deskNotes, deskTakings } from './schema-desk';

/** Ends so many records of one kind that are over, and answers how many it found. */
export type Ending = (limit: number) => Promise<number>;

/** Deletes rows of one table, a batch at a time: no lock is held for long, and a second run finds the rest. */
const deleting =
  <T extends PgTable>(table: T, key: PgColumn, isOver: (db: Db) => SQL | undefined): Ending =>
  async (limit) => {
    const db = await database();
    const over = db
      .select({ key })
      .from(table as PgTable)
      .where(isOver(db))
      .limit(limit)
      .for('update', { skipLocked: true });
    const gone = await db.delete(table).where(inArray(key, over)).returning({ key });
    return gone.length;
  };

const over = (column: PgColumn, kind: EndingKind) => lte(column, overBefore(kind, now()));

/** Registrations of a number that are not over: what belongs to a live number stays. */
const liveRegistrationOf = (db: Db, numberId: PgColumn) =>
  db
    .select()
    .from(t.registrations)
    .where(
      and(eq(t.registrations.numberId, numberId), notInArray(t.registrations.state, ['refused', 'released'])),
    );

async function forgetReleasedPins(limit: number): Promise<number> {
  const db = await database();
  const isOver = and(
    eq(t.registrations.state, 'released'),
    isNotNull(t.registrations.sealedPin),
    over(t.registrations.updatedAt, 'released-pin'),
  );
  const batch = db.select({ id: t.registrations.id }).from(t.registrations).where(isOver).limit(limit);
  const gone = await db
    .update(t.registrations)
    .set({ sealedPin: null })
    .where(and(inArray(t.registrations.id, batch), eq(t.registrations.state, 'released')))
    .returning({ id: t.registrations.id });
  return gone.length;
}

/** Onboardings that were left, with everything that hung on them; never one that led to a registration or keeps a number. */
const forgetAbandonedOnboardings = (limit: number): Promise<number> =>
  transaction(async () => {
    const db = await database();
    const ledTo = db.select().from(t.registrations).where(eq(t.registrations.draftId, t.drafts.id));
    const keeps = db
      .select()
      .from(t.holds)
      .where(and(eq(t.holds.draftId, t.drafts.id), isNull(t.holds.endedAt)));
    const batch = await db
      .select({ id: t.drafts.id })
      .from(t.drafts)
      .where(
        and(
          eq(t.drafts.state, 'abandoned'),
          over(t.drafts.updatedAt, 'abandoned-onboarding'),
          not(exists(ledTo)),
          not(exists(keeps)),
        ),
      )
      .limit(limit)
      .for('update', { skipLocked: true });
    const ids = batch.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await db.delete(t.acknowledgements).where(inArray(t.acknowledgements.draftId, ids));
    await db.delete(t.codeLinks).where(inArray(t.codeLinks.draftId, ids));
    await db.delete(t.metaGrants).where(inArray(t.metaGrants.draftId, ids));
    await db.delete(t.holds).where(inArray(t.holds.draftId, ids));
    await db.delete(t.events).where(inArray(t.events.subjectId, ids));
    await db.delete(t.drafts).where(inArray(t.drafts.id, ids));
    return ids.length;
  });

/** The customer's own numbers that no row names any more. */
const isUnnamed = (db: Db) => {
  const namedIn = (table: PgTable, column: PgColumn) =>
    exists(db.select().from(table).where(eq(column, t.numbers.id)));
  return and(
    eq(t.numbers.source, 'own'),
    over(t.numbers.createdAt, 'number'),
    not(namedIn(t.drafts, t.drafts.numberId)),
    not(namedIn(t.registrations, t.registrations.numberId)),
    not(namedIn(t.holds, t.holds.numberId)),
    not(namedIn(t.acknowledgements, t.acknowledgements.numberId)),
    not(namedIn(t.codeLinks, t.codeLinks.numberId)),
    not(namedIn(t.metaCalls, t.metaCalls.numberId)),
    not(namedIn(t.deregistrationRequests, t.deregistrationRequests.numberId)),
    not(namedIn(t.smsMessages, t.smsMessages.numberId)),
  );
};

/** A question goes with the answer to it, and with what support noted about it. */
async function forgetQuestions(limit: number): Promise<number> {
  return transaction(async () => {
    const db = await database();
    const answered = await db
      .select({ id: t.supportRequests.id })
      .from(t.supportRequests)
      .where(and(eq(t.supportRequests.state, 'answered'), over(t.supportRequests.createdAt, 'question')))
      .limit(limit)
      .for('update', { skipLocked: true });
    const ids = answered.map(({ id }) => id);
    for (const table of [deskNotes, deskTakings]) await db.delete(table).where(inArray(table.subjectId, ids));
    await db.delete(t.supportRequests).where(inArray(t.supportRequests.id, ids));
    return ids.length;
  });
}

/** What the daily job ends, in the order in which one record lets go of another. The sweep ends the rest each minute. */
export const dailyEndings: Partial<Record<EndingKind, Ending>> = {
  session: deleting(t.sessions, t.sessions.sessionToken, () => over(t.sessions.expires, 'session')),
  'sign-in-link': deleting(t.verificationTokens, t.verificationTokens.token, () =>
    over(t.verificationTokens.expires, 'sign-in-link'),
  ),
  'released-pin': forgetReleasedPins,
  mail: deleting(t.outbox, t.outbox.id, () =>
    and(isNotNull(t.outbox.sentAt), over(t.outbox.createdAt, 'mail')),
  ),
  'unsent-mail': deleting(t.outbox, t.outbox.id, () =>
    and(isNull(t.outbox.sentAt), over(t.outbox.createdAt, 'unsent-mail')),
  ),
  question: forgetQuestions,
  'article-answer': deleting(t.articleAnswers, t.articleAnswers.id, () =>
    over(t.articleAnswers.at, 'article-answer'),
  ),
  'number-limit': deleting(t.wabaLimits, t.wabaLimits.wabaId, () =>
    over(t.wabaLimits.toldAt, 'number-limit'),
  ),
  'meta-call': deleting(t.metaCalls, t.metaCalls.id, (db) =>
    and(over(t.metaCalls.intentAt, 'meta-call'), not(exists(liveRegistrationOf(db, t.metaCalls.numberId)))),
  ),
  'ended-hold': deleting(t.holds, t.holds.id, () =>
    and(isNotNull(t.holds.endedAt), over(t.holds.endedAt, 'ended-hold')),
  ),
  'abandoned-onboarding': forgetAbandonedOnboardings,
  'closed-account': eraseClosedAccounts,
  number: deleting(t.numbers, t.numbers.id, isUnnamed),
};

/**
 * Erases accounts that were deleted long ago, or that everybody has left: joining another account leaves an empty one
 * behind. A PaxFlow number that is in use elsewhere stays kept: then the account's bare row and that hold are all that is
 * left.
 */
async function eraseClosedAccounts(limit: number): Promise<number> {
  const db = await database();
  const liveHold = db
    .select()
    .from(t.holds)
    .where(and(eq(t.holds.accountId, t.accounts.id), isNull(t.holds.endedAt)));
  const anybody = db.select().from(t.members).where(eq(t.members.accountId, t.accounts.id));
  const liveNumber = db
    .select()
    .from(t.registrations)
    .where(
      and(
        eq(t.registrations.accountId, t.accounts.id),
        notInArray(t.registrations.state, ['refused', 'released']),
      ),
    );
  const before = overBefore('closed-account', now());
  const ofIt = eq(t.members.accountId, t.accounts.id);
  const lately = db
    .select()
    .from(t.members)
    .where(and(ofIt, or(isNull(t.members.endedAt), gt(t.members.endedAt, before))));
  const isForsaken = and(exists(anybody), not(exists(lately)));
  const isOver = or(lte(t.accounts.closedAt, before), isForsaken);
  const due = await db
    .select({ id: t.accounts.id, keepsSomething: exists(liveHold) as SQL<boolean> })
    .from(t.accounts)
    .where(and(isOver, not(exists(liveNumber)), or(exists(anybody), not(exists(liveHold)))))
    .limit(limit);
  for (const { id, keepsSomething } of due) await transaction(() => eraseAccount(id, keepsSomething));
  return due.length;
}

async function eraseAccount(accountId: string, keepsSomething: boolean): Promise<void> {
  const db = await database();
  const mine = (column: PgColumn) => eq(column, accountId);
  const registrations = db
    .select({ id: t.registrations.id })
    .from(t.registrations)
    .where(mine(t.registrations.accountId));
  const people = db.select({ id: t.members.userId }).from(t.members).where(mine(t.members.accountId));
  const userIds = (await people).map(({ id }) => id);
  for (const table of [t.displayNames, t.proofs, t.testMessages])
    await db.delete(table).where(inArray(table.registrationId, registrations));
  await db.delete(t.holds).where(and(mine(t.holds.accountId), isNotNull(t.holds.endedAt)));
  // Children before those they belong to.
  for (const table of [
    t.deregistrationDrafts,
    t.deregistrationRequests,
    t.registrations,
    t.acknowledgements,
    t.codeLinks,
    t.metaGrants,
    t.drafts,
    t.metaBusinesses,
    t.metaCalls,
    t.invitations,
    t.events,
    t.idempotencyKeys,
    deskNotes,
    deskTakings,
  ])
    await db.delete(table).where(mine(table.accountId));
  // A question to support has its own time.
  await db
    .update(t.supportRequests)
    .set({ accountId: null, memberId: null })
    .where(mine(t.supportRequests.accountId));
  await db.delete(t.members).where(mine(t.members.accountId));
  await forgetPeople(db, userIds);
  if (!keepsSomething) await db.delete(t.accounts).where(eq(t.accounts.id, accountId));
}

/** People who are, and were, in no other account. */
async function forgetPeople(db: Db, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return;
  const elsewhere = db.select().from(t.members).where(eq(t.members.userId, t.users.id));
  await db.delete(t.users).where(and(inArray(t.users.id, userIds), not(exists(elsewhere))));
}
