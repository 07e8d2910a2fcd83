import 'server-only';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { type RegistrationState, statesBefore } from '@/lib/domain/registration';
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

/** The account's registrations, newest first. */
export async function registrationsOfAccount(accountId: string) {
  const db = await database();
  return db
    .select({ registration: registrations, e164: numbers.e164 })
    .from(registrations)
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .where(eq(registrations.accountId, accountId))
    .orderBy(desc(registrations.createdAt))
    .limit(100);
}

/** The registration of one phone number object at Meta, in one WhatsApp Business Account. */
export async function findRegistrationIdAtMeta(
  wabaId: string,
  phoneNumberId: string,
): Promise<string | null> {
  const db = await database();
  const [row] = await db
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(metaBusinesses, eq(metaBusinesses.id, registrations.businessId))
    .where(and(eq(metaBusinesses.wabaId, wabaId), eq(registrations.phoneNumberId, phoneNumberId)));
  return row?.id ?? null;
}

/** The registrations of one number in one WhatsApp Business Account, by the number itself: webhooks name no other. */
export async function registrationIdsAtMeta(wabaId: string, e164: string): Promise<string[]> {
  const db = await database();
  const rows = await db
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(metaBusinesses, eq(metaBusinesses.id, registrations.businessId))
    .innerJoin(numbers, eq(numbers.id, registrations.numberId))
    .where(and(eq(metaBusinesses.wabaId, wabaId), eq(numbers.e164, e164)));
  return rows.map((row) => row.id);
}

/** The registrations whose numbers live in one WhatsApp Business Account. */
export async function registrationIdsOfWaba(wabaId: string): Promise<string[]> {
  const db = await database();
  const rows = await db
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(metaBusinesses, eq(metaBusinesses.id, registrations.businessId))
    .where(eq(metaBusinesses.wabaId, wabaId));
  return rows.map((row) => row.id);
}

type Answers = Pick<Registration, 'numberId' | 'businessId' | 'phoneNumberId' | 'displayName'>;

/**
 * Begins a refused registration again because a person pressed, with the answers as they are now. False when it is not
 * refused any more.
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
    .where(and(eq(registrations.id, id), inArray(registrations.state, statesBefore('registering'))))
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
  const moved = await db
    .update(registrations)
    .set({ state: to, refusalCode, refusalUntil, updatedAt: now() })
    .where(and(eq(registrations.id, id), inArray(registrations.state, [...from])))
    .returning({ id: registrations.id });
  return moved.length > 0;
}

/** Notes why a registration stands still without moving it, and when it was last read at Meta. */
export async function noteOnRegistration(
  id: string,
  note: Partial<Pick<Registration, 'refusalCode' | 'refusalUntil' | 'checkedAt'>>,
): Promise<void> {
  const db = await database();
  await db.update(registrations).set(note).where(eq(registrations.id, id));
}

/** Forgets the PIN of a registration: the next press brings another one. */
export async function forgetPin(id: string): Promise<void> {
  const db = await database();
  await db.update(registrations).set({ sealedPin: null }).where(eq(registrations.id, id));
}
