import 'server-only';
import { and, asc, count, desc, eq, inArray, isNotNull, like, lt, or, type SQL, sql } from 'drizzle-orm';
import { after, HOUR, now } from '@/lib/clock';
import { database } from './client';
import {
  accounts,
  numbers,
  registrations,
  deregistrationRequests as requests,
  supportRequests,
  users,
} from './schema';
import { deskTakings, staff } from './schema-desk';

type Part = { limit: number; offset: number };

/** Who looks into something; joined by the subject. */
const takenBy = users.email;

/** Requests that stand still, take longer than usual, or have been asked of Meta for an hour. */
const needsPerson = () =>
  or(
    eq(requests.state, 'parked'),
    and(isNotNull(requests.lateAt), inArray(requests.state, ['releasing', 'ready'])),
    and(eq(requests.state, 'deregistering'), lt(requests.updatedAt, after(now(), -HOUR))),
  );

export async function countLeavingInTrouble(): Promise<number> {
  const db = await database();
  const [row] = await db.select({ all: count() }).from(requests).where(needsPerson());
  return row?.all ?? 0;
}

/** Those that wait longest first. */
export async function leavingInTrouble({ limit, offset }: Part) {
  const db = await database();
  return db
    .select({
      reference: requests.reference,
      state: requests.state,
      code: requests.parkedCode,
      until: requests.parkedUntil,
      lateAt: requests.lateAt,
      since: requests.updatedAt,
      e164: numbers.e164,
      account: accounts.name,
      takenBy,
    })
    .from(requests)
    .innerJoin(numbers, eq(numbers.id, requests.numberId))
    .innerJoin(accounts, eq(accounts.id, requests.accountId))
    .leftJoin(deskTakings, eq(deskTakings.subjectId, requests.id))
    .leftJoin(staff, eq(staff.id, deskTakings.staffId))
    .leftJoin(users, eq(users.id, staff.userId))
    .where(needsPerson())
    .orderBy(asc(requests.updatedAt), asc(requests.id))
    .limit(limit)
    .offset(offset);
}

/** In trouble, refused, or under way for more than an hour; or every number that ends in these digits. */
const numbersAskedFor = (ending: string): SQL | undefined =>
  ending
    ? like(numbers.e164, `%${ending}`)
    : or(
        inArray(registrations.state, ['attention', 'refused']),
        and(
          inArray(registrations.state, ['registering', 'pending_proofs']),
          lt(registrations.updatedAt, after(now(), -HOUR)),
        ),
      );

export async function countNumbersInTrouble(ending: string): Promise<number> {
  const db = await database();
  const [row] = await db
    .select({ all: count() })
    .from(registrations)
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .where(numbersAskedFor(ending));
  return row?.all ?? 0;
}

/** Those that wait for PaxFlow first, then those that wait longest. */
export async function numbersInTrouble(ending: string, ours: readonly string[], { limit, offset }: Part) {
  const db = await database();
  const waitsForUs = sql`case when ${inArray(registrations.refusalCode, [...ours])} then 0 else 1 end`;
  return db
    .select({
      reference: registrations.reference,
      state: registrations.state,
      code: registrations.refusalCode,
      until: registrations.refusalUntil,
      since: registrations.updatedAt,
      displayName: registrations.displayName,
      e164: numbers.e164,
      account: accounts.name,
      takenBy,
    })
    .from(registrations)
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .innerJoin(accounts, eq(accounts.id, registrations.accountId))
    .leftJoin(deskTakings, eq(deskTakings.subjectId, registrations.id))
    .leftJoin(staff, eq(staff.id, deskTakings.staffId))
    .leftJoin(users, eq(users.id, staff.userId))
    .where(numbersAskedFor(ending))
    .orderBy(waitsForUs, asc(registrations.updatedAt), asc(registrations.id))
    .limit(limit)
    .offset(offset);
}

type QuestionState = (typeof supportRequests.$inferSelect)['state'];

export async function countQuestions(state: QuestionState): Promise<number> {
  const db = await database();
  const [row] = await db
    .select({ all: count() })
    .from(supportRequests)
    .where(eq(supportRequests.state, state));
  return row?.all ?? 0;
}

/** Open ones: the oldest first. Answered ones: the newest first. */
export async function questionsByState(state: QuestionState, { limit, offset }: Part) {
  const db = await database();
  const { createdAt, id } = supportRequests;
  return db
    .select({
      reference: supportRequests.reference,
      message: supportRequests.message,
      article: supportRequests.article,
      about: supportRequests.about,
      isMember: isNotNull(supportRequests.accountId).mapWith(Boolean),
      since: createdAt,
      takenBy,
    })
    .from(supportRequests)
    .leftJoin(deskTakings, eq(deskTakings.subjectId, id))
    .leftJoin(staff, eq(staff.id, deskTakings.staffId))
    .leftJoin(users, eq(users.id, staff.userId))
    .where(eq(supportRequests.state, state))
    .orderBy(state === 'open' ? asc(createdAt) : desc(createdAt), asc(id))
    .limit(limit)
    .offset(offset);
}
