import 'server-only';
import { asc, desc, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from './client';
import {
  accounts,
  events,
  members,
  metaCalls,
  numbers,
  outbox,
  registrations,
  deregistrationRequests as requests,
  supportRequests,
  users,
} from './schema';
import { deskAnswers, deskNotes, deskTakings, staff } from './schema-desk';

/** The longest part of a story that one page shows, newest first. */
export const longestStory = 200;

/** The registration with this reference, whoever's it is, without anything secret: for support only. */
export async function findAnyRegistration(which: { reference: string } | { id: string }) {
  const db = await database();
  const [row] = await db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      accountId: registrations.accountId,
      account: accounts.name,
      draftId: registrations.draftId,
      numberId: registrations.numberId,
      e164: numbers.e164,
      source: numbers.source,
      displayName: registrations.displayName,
      state: registrations.state,
      code: registrations.refusalCode,
      until: registrations.refusalUntil,
      createdAt: registrations.createdAt,
      connectedAt: registrations.connectedAt,
      checkedAt: registrations.checkedAt,
      since: registrations.updatedAt,
    })
    .from(registrations)
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .innerJoin(accounts, eq(accounts.id, registrations.accountId))
    .where('id' in which ? eq(registrations.id, which.id) : eq(registrations.reference, which.reference));
  return row ?? null;
}

/** Every request to leave with one registration, the newest first. */
export async function requestsOfRegistration(registrationId: string) {
  const db = await database();
  return db
    .select({ id: requests.id, reference: requests.reference, state: requests.state, at: requests.createdAt })
    .from(requests)
    .where(eq(requests.registrationId, registrationId))
    .orderBy(desc(requests.createdAt));
}

/** The audit of these subjects, the newest lines first, with whoever acted: a member, or a person of support. */
export async function deskStoryOf(subjectIds: string[]) {
  const db = await database();
  const supporter = alias(users, 'supporter');
  return db
    .select({
      id: events.id,
      at: events.at,
      name: events.name,
      detail: events.detail,
      member: users.email,
      support: supporter.email,
    })
    .from(events)
    .leftJoin(members, eq(members.id, events.memberId))
    .leftJoin(users, eq(users.id, members.userId))
    .leftJoin(staff, eq(staff.id, sql`${events.detail} ->> 'staff'`))
    .leftJoin(supporter, eq(supporter.id, staff.userId))
    .where(inArray(events.subjectId, subjectIds))
    .orderBy(desc(events.seq))
    .limit(longestStory);
}

/** What support wrote for itself, the newest first. */
export async function notesOf(subjectIds: string[]) {
  const db = await database();
  return db
    .select({
      id: deskNotes.id,
      text: deskNotes.text,
      isShown: deskNotes.isShown,
      at: deskNotes.createdAt,
      by: users.email,
    })
    .from(deskNotes)
    .leftJoin(staff, eq(staff.id, deskNotes.staffId))
    .leftJoin(users, eq(users.id, staff.userId))
    .where(inArray(deskNotes.subjectId, subjectIds))
    .orderBy(desc(deskNotes.createdAt), desc(deskNotes.id))
    .limit(longestStory);
}

/** Who looks into it, or null. */
export async function takingOf(subjectId: string) {
  const db = await database();
  const [row] = await db
    .select({ staffId: deskTakings.staffId, by: users.email, at: deskTakings.takenAt })
    .from(deskTakings)
    .leftJoin(staff, eq(staff.id, deskTakings.staffId))
    .leftJoin(users, eq(users.id, staff.userId))
    .where(eq(deskTakings.subjectId, subjectId));
  return row ?? null;
}

/** The calls to Meta for one number, the newest first: what was asked and how it ended, never what was answered. */
export async function callsOf(numberId: string) {
  const db = await database();
  const { id, verb, intentAt, outcome, isAutomatic } = metaCalls;
  const code = sql<string | null>`${metaCalls.failure} ->> 'code'`;
  return db
    .select({ id, verb, at: intentAt, outcome, isAutomatic, code })
    .from(metaCalls)
    .where(eq(metaCalls.numberId, numberId))
    .orderBy(desc(intentAt))
    .limit(longestStory);
}

/** The mails whose subject names one of these references, the newest first: their subjects, never their texts. */
export async function mailsAbout(references: readonly string[]) {
  const db = await database();
  const named = references.map((reference): SQL => like(outbox.subject, `%(${reference})`));
  return db
    .select({
      id: outbox.id,
      to: outbox.recipient,
      subject: outbox.subject,
      at: outbox.createdAt,
      sentAt: outbox.sentAt,
    })
    .from(outbox)
    .where(or(...named))
    .orderBy(desc(outbox.createdAt), asc(outbox.id))
    .limit(longestStory);
}

/** The work that is queued or was done for these subjects, as far back as the queue keeps it. */
export async function jobsFor(subjectIds: readonly string[]) {
  const db = await database();
  const carried = sql`coalesce(data ->> 'registrationId', data ->> 'requestId', data ->> 'draftId')`;
  const answer = await db.execute(sql`
    select id::text as id, name, state::text as state, retry_count as retries, created_on as at,
      start_after as "startsAt", completed_on as "endedAt"
    from pgboss.job where ${inArray(carried, [...subjectIds])}
    order by created_on desc limit ${longestStory}`);
  return (answer as unknown as { rows: JobRow[] }).rows.map((job) => ({
    ...job,
    at: new Date(job.at),
    startsAt: new Date(job.startsAt),
    endedAt: job.endedAt ? new Date(job.endedAt) : null,
  }));
}

type JobRow = {
  id: string;
  name: string;
  state: string;
  retries: number;
  at: string | Date;
  startsAt: string | Date;
  endedAt: string | Date | null;
};

/** Questions that named this registration, the newest first. */
export async function questionsAbout(reference: string) {
  const db = await database();
  return db
    .select({
      reference: supportRequests.reference,
      state: supportRequests.state,
      isMember: sql<boolean>`${supportRequests.accountId} is not null`,
      at: supportRequests.createdAt,
    })
    .from(supportRequests)
    .where(eq(supportRequests.about, reference))
    .orderBy(desc(supportRequests.createdAt))
    .limit(longestStory);
}

/** A question with its answer, where there is one. */
export async function findQuestion(reference: string) {
  const db = await database();
  const [row] = await db
    .select({
      question: supportRequests,
      answer: deskAnswers.text,
      answeredAt: deskAnswers.createdAt,
      answeredBy: users.email,
    })
    .from(supportRequests)
    .leftJoin(deskAnswers, eq(deskAnswers.requestId, supportRequests.id))
    .leftJoin(staff, eq(staff.id, deskAnswers.staffId))
    .leftJoin(users, eq(users.id, staff.userId))
    .where(eq(supportRequests.reference, reference));
  return row ?? null;
}
