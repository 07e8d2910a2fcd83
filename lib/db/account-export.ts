import 'server-only';
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { alias, type PgTable } from 'drizzle-orm/pg-core';
import type { ExportPart } from '@/lib/domain/account-export';
import { type Db, database } from './client';
import * as t from './schema';
import { deskAnswers, deskNotes, deskTakings, staff } from './schema-desk';

/**
 * What an account's export reads. Each column is named, so that a new one goes nowhere by itself; a table that is not
 * read stands in `notInExport` with the reason. A test compares both with the schema.
 */
export type ExportRow = Record<string, unknown>;
type Part = {
  tables: readonly PgTable[];
  columns: readonly string[];
  rows: (db: Db, accountId: string) => Promise<ExportRow[]>;
};

const part = <S extends object>(
  tables: readonly PgTable[],
  shape: S,
  rows: (db: Db, shape: S, accountId: string) => Promise<ExportRow[]>,
): Part => ({
  tables,
  columns: Object.keys(shape),
  rows: (db, accountId) => rows(db, shape, accountId),
});

const actor = alias(t.users, 'actor');
const byMember = { by: actor.email };
const registration = { registration: t.registrations.reference };

export const accountParts: Record<ExportPart, Part> = {
  account: part(
    [t.accounts],
    { id: t.accounts.id, name: t.accounts.name, openedAt: t.accounts.createdAt },
    (db, shape, id) => db.select(shape).from(t.accounts).where(eq(t.accounts.id, id)),
  ),
  people: part(
    [t.members, t.users],
    {
      email: t.users.email,
      name: t.users.name,
      role: t.members.role,
      since: t.members.createdAt,
      until: t.members.endedAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.members)
        .innerJoin(t.users, eq(t.users.id, t.members.userId))
        .where(eq(t.members.accountId, id))
        .orderBy(asc(t.members.createdAt)),
  ),
  invitations: part(
    [t.invitations],
    {
      email: t.invitations.email,
      role: t.invitations.role,
      ...byMember,
      sentAt: t.invitations.createdAt,
      until: t.invitations.expiresAt,
      endedAt: t.invitations.endedAt,
      ended: t.invitations.endReason,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.invitations)
        .innerJoin(t.members, eq(t.members.id, t.invitations.memberId))
        .innerJoin(actor, eq(actor.id, t.members.userId))
        .where(eq(t.invitations.accountId, id))
        .orderBy(asc(t.invitations.createdAt)),
  ),
  businesses: part(
    [t.metaBusinesses],
    {
      name: t.metaBusinesses.name,
      wabaId: t.metaBusinesses.wabaId,
      connectedAt: t.metaBusinesses.connectedAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.metaBusinesses)
        .where(eq(t.metaBusinesses.accountId, id))
        .orderBy(asc(t.metaBusinesses.connectedAt)),
  ),
  onboardings: part(
    [t.drafts, t.numbers],
    {
      id: t.drafts.id,
      state: t.drafts.state,
      ...byMember,
      number: t.numbers.e164,
      numberFrom: t.numbers.source,
      typedNumber: t.drafts.typedNumber,
      lineAnswer: t.drafts.lineAnswer,
      usage: t.drafts.usage,
      usageWay: t.drafts.usageWay,
      usageFact: t.drafts.usageFact,
      usageFactAt: t.drafts.usageFactAt,
      displayName: t.drafts.displayName,
      codeMethod: t.drafts.codeMethod,
      codeSentAt: t.drafts.codeSentAt,
      verifiedAt: t.drafts.verifiedAt,
      begunAt: t.drafts.createdAt,
      changedAt: t.drafts.updatedAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.drafts)
        .innerJoin(t.members, eq(t.members.id, t.drafts.memberId))
        .innerJoin(actor, eq(actor.id, t.members.userId))
        .leftJoin(t.numbers, eq(t.numbers.id, t.drafts.numberId))
        .where(eq(t.drafts.accountId, id))
        .orderBy(asc(t.drafts.createdAt)),
  ),
  'kept-numbers': part(
    [t.holds],
    {
      number: t.numbers.e164,
      onboarding: t.holds.draftId,
      since: t.holds.createdAt,
      until: t.holds.until,
      endedAt: t.holds.endedAt,
      ended: t.holds.endReason,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.holds)
        .innerJoin(t.numbers, eq(t.numbers.id, t.holds.numberId))
        .where(eq(t.holds.accountId, id))
        .orderBy(asc(t.holds.createdAt)),
  ),
  'code-links': part(
    [t.codeLinks],
    {
      number: t.numbers.e164,
      onboarding: t.codeLinks.draftId,
      ...byMember,
      madeAt: t.codeLinks.createdAt,
      until: t.codeLinks.expiresAt,
      endedAt: t.codeLinks.endedAt,
      ended: t.codeLinks.endReason,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.codeLinks)
        .innerJoin(t.numbers, eq(t.numbers.id, t.codeLinks.numberId))
        .innerJoin(t.members, eq(t.members.id, t.codeLinks.memberId))
        .innerJoin(actor, eq(actor.id, t.members.userId))
        .where(eq(t.codeLinks.accountId, id))
        .orderBy(asc(t.codeLinks.createdAt)),
  ),
  acknowledgements: part(
    [t.acknowledgements],
    {
      number: t.numbers.e164,
      onboarding: t.acknowledgements.draftId,
      point: t.acknowledgements.consequence,
      wording: t.acknowledgements.textVersion,
      ...byMember,
      at: t.acknowledgements.at,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.acknowledgements)
        .innerJoin(t.numbers, eq(t.numbers.id, t.acknowledgements.numberId))
        .innerJoin(t.members, eq(t.members.id, t.acknowledgements.memberId))
        .innerJoin(actor, eq(actor.id, t.members.userId))
        .where(eq(t.acknowledgements.accountId, id))
        .orderBy(asc(t.acknowledgements.at)),
  ),
  registrations: part(
    [t.registrations],
    {
      reference: t.registrations.reference,
      number: t.numbers.e164,
      state: t.registrations.state,
      refusal: t.registrations.refusalCode,
      displayName: t.registrations.displayName,
      business: t.metaBusinesses.wabaId,
      idAtMeta: t.registrations.phoneNumberId,
      onboarding: t.registrations.draftId,
      ...byMember,
      askedAt: t.registrations.createdAt,
      connectedAt: t.registrations.connectedAt,
      readAtMetaAt: t.registrations.checkedAt,
      changedAt: t.registrations.updatedAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.registrations)
        .innerJoin(t.numbers, eq(t.numbers.id, t.registrations.numberId))
        .innerJoin(t.metaBusinesses, eq(t.metaBusinesses.id, t.registrations.businessId))
        .innerJoin(t.members, eq(t.members.id, t.registrations.memberId))
        .innerJoin(actor, eq(actor.id, t.members.userId))
        .where(eq(t.registrations.accountId, id))
        .orderBy(asc(t.registrations.createdAt)),
  ),
  'display-names': part(
    [t.displayNames],
    {
      ...registration,
      name: t.displayNames.name,
      state: t.displayNames.state,
      reason: t.displayNames.reason,
      askedAt: t.displayNames.askedAt,
      decidedAt: t.displayNames.decidedAt,
      registeredAt: t.displayNames.registeredAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.displayNames)
        .innerJoin(t.registrations, eq(t.registrations.id, t.displayNames.registrationId))
        .where(eq(t.registrations.accountId, id))
        .orderBy(asc(t.displayNames.askedAt)),
  ),
  proofs: part(
    [t.proofs],
    {
      ...registration,
      proof: t.proofs.kind,
      origin: t.proofs.origin,
      at: t.proofs.at,
      lostAt: t.proofs.lostAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.proofs)
        .innerJoin(t.registrations, eq(t.registrations.id, t.proofs.registrationId))
        .where(eq(t.registrations.accountId, id))
        .orderBy(asc(t.proofs.at)),
  ),
  'test-messages': part(
    [t.testMessages],
    {
      ...registration,
      status: t.testMessages.status,
      ...byMember,
      sentAt: t.testMessages.sentAt,
      statusAt: t.testMessages.statusAt,
      answeredAt: t.testMessages.answeredAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.testMessages)
        .innerJoin(t.registrations, eq(t.registrations.id, t.testMessages.registrationId))
        .innerJoin(t.members, eq(t.members.id, t.testMessages.memberId))
        .innerJoin(actor, eq(actor.id, t.members.userId))
        .where(eq(t.registrations.accountId, id))
        .orderBy(asc(t.testMessages.sentAt)),
  ),
  'calls-to-meta': part(
    [t.metaCalls],
    {
      act: t.metaCalls.verb,
      number: t.numbers.e164,
      byItself: t.metaCalls.isAutomatic,
      at: t.metaCalls.intentAt,
      answeredAt: t.metaCalls.outcomeAt,
      outcome: t.metaCalls.outcome,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.metaCalls)
        .leftJoin(t.numbers, eq(t.numbers.id, t.metaCalls.numberId))
        .where(eq(t.metaCalls.accountId, id))
        .orderBy(asc(t.metaCalls.intentAt)),
  ),
  'leaving-answers': part(
    [t.deregistrationDrafts],
    {
      ...registration,
      answers: t.deregistrationDrafts.answers,
      ...byMember,
      at: t.deregistrationDrafts.createdAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.deregistrationDrafts)
        .innerJoin(t.registrations, eq(t.registrations.id, t.deregistrationDrafts.registrationId))
        .innerJoin(t.members, eq(t.members.id, t.deregistrationDrafts.memberId))
        .innerJoin(actor, eq(actor.id, t.members.userId))
        .where(eq(t.deregistrationDrafts.accountId, id))
        .orderBy(asc(t.deregistrationDrafts.createdAt)),
  ),
  deregistrations: part(
    [t.deregistrationRequests],
    {
      reference: t.deregistrationRequests.reference,
      ...registration,
      number: t.numbers.e164,
      state: t.deregistrationRequests.state,
      answers: t.deregistrationRequests.answers,
      ...byMember,
      askedAt: t.deregistrationRequests.createdAt,
      dueAtMeta: t.deregistrationRequests.callAt,
      deregisteredAt: t.deregistrationRequests.deregisteredAt,
      removedAt: t.deregistrationRequests.removedAt,
      removalSaidBy: t.deregistrationRequests.removalBy,
      releaseFrom: t.deregistrationRequests.releaseFrom,
      releaseTo: t.deregistrationRequests.releaseTo,
      readyAt: t.deregistrationRequests.readyAt,
      lateAt: t.deregistrationRequests.lateAt,
      changedAt: t.deregistrationRequests.updatedAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.deregistrationRequests)
        .innerJoin(t.registrations, eq(t.registrations.id, t.deregistrationRequests.registrationId))
        .innerJoin(t.numbers, eq(t.numbers.id, t.deregistrationRequests.numberId))
        .innerJoin(t.members, eq(t.members.id, t.deregistrationRequests.memberId))
        .innerJoin(actor, eq(actor.id, t.members.userId))
        .where(eq(t.deregistrationRequests.accountId, id))
        .orderBy(asc(t.deregistrationRequests.createdAt)),
  ),
  questions: part(
    [t.supportRequests, deskAnswers],
    {
      reference: t.supportRequests.reference,
      email: t.supportRequests.email,
      message: t.supportRequests.message,
      article: t.supportRequests.article,
      search: t.supportRequests.query,
      about: t.supportRequests.about,
      state: t.supportRequests.state,
      askedAt: t.supportRequests.createdAt,
      answer: deskAnswers.text,
      answeredAt: deskAnswers.createdAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.supportRequests)
        .leftJoin(deskAnswers, eq(deskAnswers.requestId, t.supportRequests.id))
        .where(eq(t.supportRequests.accountId, id))
        .orderBy(asc(t.supportRequests.createdAt)),
  ),
  // A mail names an address only: it belongs to the account its reader was in when it was written.
  mails: part(
    [t.outbox],
    {
      to: t.outbox.recipient,
      subject: t.outbox.subject,
      writtenAt: t.outbox.createdAt,
      sentAt: t.outbox.sentAt,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.members)
        .innerJoin(t.users, eq(t.users.id, t.members.userId))
        .innerJoin(
          t.outbox,
          and(
            eq(t.outbox.recipient, t.users.email),
            eq(t.outbox.isToStranger, false),
            gte(t.outbox.createdAt, t.members.createdAt),
            or(isNull(t.members.endedAt), lte(t.outbox.createdAt, t.members.endedAt)),
          ),
        )
        .where(eq(t.members.accountId, id))
        .orderBy(asc(t.outbox.createdAt), asc(t.outbox.id)),
  ),
  events: part(
    [t.events],
    {
      at: t.events.at,
      ...byMember,
      name: t.events.name,
      detail: t.events.detail,
      registration: t.registrations.reference,
      deregistration: t.deregistrationRequests.reference,
      subject: t.events.subjectId,
    },
    (db, shape, id) =>
      db
        .select(shape)
        .from(t.events)
        .leftJoin(t.members, eq(t.members.id, t.events.memberId))
        .leftJoin(actor, eq(actor.id, t.members.userId))
        .leftJoin(t.registrations, eq(t.registrations.id, t.events.subjectId))
        .leftJoin(t.deregistrationRequests, eq(t.deregistrationRequests.id, t.events.subjectId))
        .where(eq(t.events.accountId, id))
        .orderBy(asc(t.events.seq)),
  ),
};

/** Tables no export reads, each with the reason. */
export const notInExport = new Map<PgTable, string>([
  [t.sessions, 'a session is a key: it would let whoever holds the file in'],
  [t.verificationTokens, 'sign-in links are keys, and gone after ten minutes'],
  [t.idempotencyKeys, 'marks of forms, there to make a second press harmless'],
  [t.metaGrants, 'an access nobody has confirmed yet; confirmed, it is a business'],
  [t.rateCounters, 'counters without a name, gone by themselves'],
  [t.webhookChanges, 'what Meta sends, about many accounts at once; what it led to is in the events'],
  [t.wabaLimits, 'what Meta allows a business, whoever brought it; what it led to is in the events'],
  [t.smsMessages, 'that an SMS came to a PaxFlow number, without its text; what it led to is in the events'],
  [deskNotes, 'what support noted for itself; what was written for the customer is in the events'],
  [deskTakings, 'who of support looks into something'],
  [staff, 'who is support; says nothing about any account'],
  [t.articleAnswers, 'says nothing about who answered'],
  [t.helpSearches, 'says nothing about who searched'],
]);

/** The rows of one part of an account's export. */
export async function readPart(name: ExportPart, accountId: string): Promise<ExportRow[]> {
  return accountParts[name].rows(await database(), accountId);
}
