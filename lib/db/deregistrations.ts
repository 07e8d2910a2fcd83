import 'server-only';
import { and, asc, desc, eq, inArray, lt, lte, type SQL } from 'drizzle-orm';
import { after, now } from '@/lib/clock';
import { openStates, type RequestState } from '@/lib/domain/deregistration';
import { newId } from '@/lib/ids';
import { database } from './client';
import {
  members,
  metaBusinesses,
  numbers,
  registrations,
  deregistrationRequests as requests,
  users,
} from './schema';

export type DeregistrationRequest = typeof requests.$inferSelect;
type NewRequest = Pick<
  DeregistrationRequest,
  | 'reference'
  | 'accountId'
  | 'memberId'
  | 'registrationId'
  | 'numberId'
  | 'answers'
  | 'cameFrom'
  | 'cameFromCode'
  | 'callAt'
>;

/** Writes a new request. Null when the number has an open one: the unique index decides, not a look beforehand. */
export async function insertRequest(request: NewRequest): Promise<DeregistrationRequest | null> {
  const db = await database();
  const at = now();
  const times = { dueAt: request.callAt, createdAt: at, updatedAt: at };
  const [row] = await db
    .insert(requests)
    .values({ id: newId('der'), state: 'requested', ...times, ...request })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

const isOpenOne = inArray(requests.state, [...openStates]);

/** The open request of one registration, or null. */
export async function openRequestOf(registrationId: string): Promise<DeregistrationRequest | null> {
  const db = await database();
  const [row] = await db
    .select()
    .from(requests)
    .where(and(eq(requests.registrationId, registrationId), isOpenOne));
  return row ?? null;
}

/** The newest request of one registration that was not taken back, whatever has become of it. */
export async function newestRequestOf(registrationId: string): Promise<DeregistrationRequest | null> {
  const db = await database();
  const [row] = await db
    .select()
    .from(requests)
    .where(eq(requests.registrationId, registrationId))
    .orderBy(desc(requests.createdAt))
    .limit(1);
  return row ?? null;
}

/** The ids of every request of one registration: their lines belong to its story. */
export async function requestIdsOf(registrationId: string): Promise<string[]> {
  const db = await database();
  const found = await db
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.registrationId, registrationId));
  return found.map(({ id }) => id);
}

const whole = {
  request: requests,
  registration: registrations,
  business: metaBusinesses,
  e164: numbers.e164,
  source: numbers.source,
  askedBy: users.email,
};

async function wholeRequest(which: SQL | undefined) {
  const db = await database();
  const [row] = await db
    .select(whole)
    .from(requests)
    .innerJoin(registrations, eq(registrations.id, requests.registrationId))
    .innerJoin(metaBusinesses, eq(metaBusinesses.id, registrations.businessId))
    .innerJoin(numbers, eq(numbers.id, requests.numberId))
    .innerJoin(members, eq(members.id, requests.memberId))
    .innerJoin(users, eq(users.id, members.userId))
    .where(which);
  return row ?? null;
}

/** The account's request with this reference, with everything about its number; another account's looks like none. */
export const findRequest = (accountId: string, reference: string) =>
  wholeRequest(and(eq(requests.accountId, accountId), eq(requests.reference, reference)));

/** The request with this reference, whoever's it is: for support only. */
export const findAnyRequest = (reference: string) => wholeRequest(eq(requests.reference, reference));

/** Everything a job needs about one request. */
export const findRequestForJob = (id: string) => wholeRequest(eq(requests.id, id));

/** The requests of an account that are not over, the newest first. */
export async function requestsOfAccount(accountId: string) {
  const db = await database();
  return db
    .select({
      reference: requests.reference,
      registration: registrations.reference,
      state: requests.state,
      e164: numbers.e164,
    })
    .from(requests)
    .innerJoin(registrations, eq(registrations.id, requests.registrationId))
    .innerJoin(numbers, eq(numbers.id, requests.numberId))
    .where(and(eq(requests.accountId, accountId), inArray(requests.state, [...openStates, 'ready'])))
    .orderBy(desc(requests.createdAt));
}

type Change = Partial<
  Omit<DeregistrationRequest, 'id' | 'reference' | 'accountId' | 'registrationId' | 'numberId' | 'createdAt'>
>;

/** Moves a request if it is still in one of `from`. False when somebody moved it before. */
export async function moveRequest(
  id: string,
  from: readonly RequestState[],
  to: RequestState,
  change: Change,
): Promise<boolean> {
  const db = await database();
  const why = { parkedCode: null, parkedUntil: null, round: 0, remindedDays: 0 };
  const moved = await db
    .update(requests)
    .set({ ...why, ...change, state: to, updatedAt: now() })
    .where(and(eq(requests.id, id), inArray(requests.state, [...from])))
    .returning({ id: requests.id });
  return moved.length > 0;
}

/** Changes what stands beside the state, as long as the state is still this one. */
export async function noteOnRequest(id: string, state: RequestState, change: Change): Promise<boolean> {
  const db = await database();
  const noted = await db
    .update(requests)
    .set(change)
    .where(and(eq(requests.id, id), eq(requests.state, state)))
    .returning({ id: requests.id });
  return noted.length > 0;
}

/** Notes that the reminder after so many days goes out. False when it did before, or nothing waits to be removed. */
export async function noteReminder(id: string, days: number): Promise<boolean> {
  const db = await database();
  const isWaiting = and(eq(requests.state, 'awaiting_removal'), lt(requests.remindedDays, days));
  const noted = await db
    .update(requests)
    .set({ remindedDays: days })
    .where(and(eq(requests.id, id), isWaiting))
    .returning({ id: requests.id });
  return noted.length > 0;
}

/**
 * Takes the work on a request that is due, for one taker only, and puts it off: should the taker die, it is found again
 * after that time. Null when nothing is due, or somebody else has it.
 */
export async function claimDueRequest(id: string, putOffMs: number): Promise<RequestState | null> {
  const db = await database();
  const [claimed] = await db
    .update(requests)
    .set({ dueAt: after(now(), putOffMs) })
    .where(and(eq(requests.id, id), lte(requests.dueAt, now())))
    .returning({ state: requests.state });
  return claimed?.state ?? null;
}

/** The requests with something due, those that waited longest first. */
export async function dueRequests(limit: number): Promise<string[]> {
  const db = await database();
  const due = await db
    .select({ id: requests.id })
    .from(requests)
    .where(lte(requests.dueAt, now()))
    .orderBy(asc(requests.dueAt))
    .limit(limit);
  return due.map(({ id }) => id);
}
