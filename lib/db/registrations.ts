import 'server-only';
import { and, asc, desc, eq, inArray, isNull, like, lte, ne, or, sql } from 'drizzle-orm';
import { after, now } from '@/lib/clock';
import { looksAgainAfterMs, watchedStates } from '@/lib/domain/health';
import type { RegistrationState } from '@/lib/domain/registration';
import { newId } from '@/lib/ids';
import { database } from './client';
import { metaBusinesses, numbers, registrations } from './schema';

type Registration = typeof registrations.$inferSelect;
type NewRegistration = Pick<
  Registration,
  | 'accountId'
  | 'memberId'
  | 'draftId'
  | 'numberId'
  | 'businessId'
  | 'phoneNumberId'
  | 'displayName'
  | 'reference'
>;

/** The PIN a registration uses, sealed for the number's id, and whose it is. */
export type KeptPin = { sealedPin: string; pinOrigin: 'ours' | 'yours' };

/** Begins a registration because a person pressed. */
export async function insertRegistration(
  id: string,
  pin: KeptPin,
  registration: NewRegistration,
): Promise<void> {
  const db = await database();
  const at = now();
  await db.insert(registrations).values({
    id,
    ...pin,
    state: 'registering',
    pressedAt: at,
    createdAt: at,
    updatedAt: at,
    ...registration,
  });
}

/** A new identifier for a registration. */
export const newRegistrationId = (): string => newId('reg');

/** The account's registration with this reference, with its number; another account's looks like none. */
export async function findRegistration(accountId: string, reference: string) {
  const db = await database();
  const [row] = await db
    .select({ registration: registrations, e164: numbers.e164 })
    .from(registrations)
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .where(and(eq(registrations.accountId, accountId), eq(registrations.reference, reference)));
  return row ?? null;
}

/** The account's registration that a draft led to. */
export async function findRegistrationOfDraft(accountId: string, draftId: string) {
  const db = await database();
  const mine = and(eq(registrations.accountId, accountId), eq(registrations.draftId, draftId));
  const [row] = await db.select().from(registrations).where(mine);
  return row ?? null;
}

/** One registration with its row locked until the transaction ends. */
export async function lockRegistration(id: string): Promise<Registration | null> {
  const db = await database();
  const [row] = await db.select().from(registrations).where(eq(registrations.id, id)).for('update');
  return row ?? null;
}

/** Everything a job needs about one registration. */
export async function findRegistrationForJob(id: string) {
  const db = await database();
  const [row] = await db
    .select({ registration: registrations, business: metaBusinesses, e164: numbers.e164 })
    .from(registrations)
    .innerJoin(metaBusinesses, eq(metaBusinesses.id, registrations.businessId))
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .where(eq(registrations.id, id));
  return row ?? null;
}

/** The reference of the account's newest registration, or null. */
export async function newestReference(accountId: string): Promise<string | null> {
  const db = await database();
  const [row] = await db
    .select({ reference: registrations.reference })
    .from(registrations)
    .where(eq(registrations.accountId, accountId))
    .orderBy(desc(registrations.createdAt))
    .limit(1);
  return row?.reference ?? null;
}

/** Registrations of one account whose number ends in these digits; all where none are given. */
const isFound = (accountId: string, ending: string) =>
  and(eq(registrations.accountId, accountId), ending ? like(numbers.e164, `%${ending}`) : undefined);

/** Trouble comes first, then what is under way, then the rest; within each the newest first. */
const standing = sql`case ${registrations.state} when 'attention' then 0 when 'refused' then 1 when 'registering' then 2
  when 'pending_proofs' then 2 when 'released' then 4 else 3 end`;

/** One page of the account's registrations as a list shows them. */
export async function registrationsOfAccount(
  accountId: string,
  { ending, limit, offset }: { ending: string; limit: number; offset: number },
) {
  const db = await database();
  return db
    .select({
      id: registrations.id,
      reference: registrations.reference,
      state: registrations.state,
      refusalCode: registrations.refusalCode,
      displayName: registrations.displayName,
      since: registrations.updatedAt,
      e164: numbers.e164,
    })
    .from(registrations)
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .where(isFound(accountId, ending))
    .orderBy(asc(standing), desc(registrations.createdAt), asc(registrations.id))
    .limit(limit)
    .offset(offset);
}

/** How many registrations the account has, by state. */
export async function countRegistrations(accountId: string, ending: string) {
  const db = await database();
  return db
    .select({ state: registrations.state, count: sql<number>`count(*)::int` })
    .from(registrations)
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .where(isFound(accountId, ending))
    .groupBy(registrations.state);
}

/** Something may have happened to these registrations: an account at Meta, and one number where it was named. */
type ToldOf = { wabaId: string | null; e164: string | null; phoneNumberId: string | null };

/**
 * The live registrations a webhook is about, newest first: those of one number where it names one, else those of the
 * account. Their state is where Meta can change something: not before the first register call, nor after the end.
 */
export async function registrationsToldOf({ wabaId, e164, phoneNumberId }: ToldOf) {
  const db = await database();
  if (!wabaId && !phoneNumberId) return [];
  return db
    .select({
      id: registrations.id,
      accountId: registrations.accountId,
      memberId: registrations.memberId,
      reference: registrations.reference,
      e164: numbers.e164,
    })
    .from(registrations)
    .innerJoin(metaBusinesses, eq(metaBusinesses.id, registrations.businessId))
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .where(
      and(
        inArray(registrations.state, ['pending_proofs', 'connected', 'attention', 'leaving']),
        wabaId ? eq(metaBusinesses.wabaId, wabaId) : undefined,
        e164 ? eq(numbers.e164, e164) : undefined,
        phoneNumberId ? eq(registrations.phoneNumberId, phoneNumberId) : undefined,
      ),
    )
    .orderBy(desc(registrations.createdAt));
}

/** The account's registrations in these states, as a choice of numbers shows them, the newest first. */
export async function leavableRegistrations(accountId: string, states: readonly RegistrationState[]) {
  const db = await database();
  return db
    .select({
      reference: registrations.reference,
      state: registrations.state,
      displayName: registrations.displayName,
      e164: numbers.e164,
    })
    .from(registrations)
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .where(and(eq(registrations.accountId, accountId), inArray(registrations.state, [...states])))
    .orderBy(desc(registrations.createdAt));
}

type Answers = Pick<Registration, 'numberId' | 'businessId' | 'phoneNumberId' | 'displayName'>;

/**
 * Begins a registration again because a person pressed: Meta refused it, or its number is in trouble. The answers are
 * those of now. False when it is neither any more.
 */
export async function restartRegistration(id: string, pin: KeptPin, answers: Answers): Promise<boolean> {
  const db = await database();
  const restarted = await db
    .update(registrations)
    .set({
      ...answers,
      ...pin,
      state: 'registering',
      refusalCode: null,
      refusalUntil: null,
      pressedAt: now(),
      updatedAt: now(),
    })
    .where(and(eq(registrations.id, id), inArray(registrations.state, ['refused', 'attention'])))
    .returning({ id: registrations.id });
  return restarted.length > 0;
}

type Move = {
  from: readonly RegistrationState[];
  to: RegistrationState;
  refusalCode?: string | null;
  refusalUntil?: Date | null;
};

/** Moves the state if it is still one of `from`. False when somebody moved it before. */
export async function moveRegistration(
  id: string,
  { from, to, refusalCode = null, refusalUntil = null }: Move,
): Promise<boolean> {
  const db = await database();
  const at = now();
  const moved = await db
    .update(registrations)
    .set({
      state: to,
      refusalCode,
      refusalUntil,
      updatedAt: at,
      nextLookAt: after(at, looksAgainAfterMs(to, 0)),
      ...(to === 'connected'
        ? { connectedAt: sql`coalesce(${registrations.connectedAt}, ${at.toISOString()})` }
        : {}),
    })
    .where(and(eq(registrations.id, id), inArray(registrations.state, [...from])))
    .returning({ id: registrations.id });
  return moved.length > 0;
}

/** Gives a number in trouble another reason. False when it has that reason already, or is not in trouble any more. */
export async function changeReason(id: string, code: string, until: Date | null): Promise<boolean> {
  const db = await database();
  const changed = await db
    .update(registrations)
    .set({ refusalCode: code, refusalUntil: until, updatedAt: now() })
    .where(
      and(
        eq(registrations.id, id),
        eq(registrations.state, 'attention'),
        or(isNull(registrations.refusalCode), ne(registrations.refusalCode, code)),
      ),
    )
    .returning({ id: registrations.id });
  return changed.length > 0;
}

/** Notes why a registration stands still without moving it, when it was last read at Meta, and when it is read again. */
export async function noteOnRegistration(
  id: string,
  note: Partial<
    Pick<Registration, 'refusalCode' | 'refusalUntil' | 'checkedAt' | 'nextLookAt' | 'pressedAt'>
  >,
): Promise<void> {
  const db = await database();
  await db.update(registrations).set(note).where(eq(registrations.id, id));
}

/** Forgets the PIN of a registration: the next press brings another one. */
export async function forgetPin(id: string): Promise<void> {
  const db = await database();
  await db.update(registrations).set({ sealedPin: null }).where(eq(registrations.id, id));
}

/**
 * Takes the registrations whose next look is due, those that waited longest first, and puts each off: whoever asks
 * next, in this process or another, finds others. The look itself sets the real time.
 */
export async function claimDueLooks(limit: number, putOffMs: number): Promise<string[]> {
  const db = await database();
  const isDue = and(
    inArray(registrations.state, [...watchedStates]),
    or(isNull(registrations.nextLookAt), lte(registrations.nextLookAt, now())),
  );
  const due = db
    .select({ id: registrations.id })
    .from(registrations)
    .where(isDue)
    .orderBy(sql`${registrations.nextLookAt} asc nulls first`)
    .limit(limit)
    .for('update', { skipLocked: true });
  const claimed = await db
    .update(registrations)
    .set({ nextLookAt: after(now(), putOffMs) })
    .where(inArray(registrations.id, due))
    .returning({ id: registrations.id });
  return claimed.map(({ id }) => id);
}
