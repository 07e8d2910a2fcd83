import 'server-only';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { now } from '@/lib/clock';
import type { NameReason, NameState } from '@/lib/domain/display-name-life';
import { newId } from '@/lib/ids';
import { database } from './client';
import { displayNames, registrations } from './schema';

export type DisplayName = typeof displayNames.$inferSelect;

/** Keeps a name that was asked for at Meta. One that still waited is replaced by it. */
export async function insertDisplayName(asked: {
  registrationId: string;
  name: string;
  isFirst: boolean;
}): Promise<DisplayName> {
  const db = await database();
  await db
    .update(displayNames)
    .set({ state: 'replaced', decidedAt: now() })
    .where(and(eq(displayNames.registrationId, asked.registrationId), eq(displayNames.state, 'in-review')));
  const [row] = await db
    .insert(displayNames)
    .values({ id: newId('nam'), state: 'in-review', askedAt: now(), ...asked })
    .returning();
  if (!row) throw new Error('A display name was not kept');
  return row;
}

/** The name that counts: the newest one asked for. Null before the first reading. */
export async function newestDisplayName(registrationId: string): Promise<DisplayName | null> {
  const db = await database();
  const [row] = await db
    .select()
    .from(displayNames)
    .where(eq(displayNames.registrationId, registrationId))
    .orderBy(desc(displayNames.askedAt), desc(displayNames.id))
    .limit(1);
  return row ?? null;
}

/** A name with everything a job needs to know of it. */
export async function findDisplayName(id: string): Promise<DisplayName | null> {
  const db = await database();
  const [row] = await db.select().from(displayNames).where(eq(displayNames.id, id));
  return row ?? null;
}

/** Moves a name to what Meta decided, if nobody did before. */
export async function decideDisplayName(
  { id, state }: Pick<DisplayName, 'id' | 'state'>,
  to: NameState,
  change: Partial<Pick<DisplayName, 'registeredAt' | 'reason'>> = {},
): Promise<boolean> {
  const db = await database();
  const decided = await db
    .update(displayNames)
    .set({ state: to, decidedAt: now(), refusalCode: null, refusalUntil: null, ...change })
    .where(and(eq(displayNames.id, id), eq(displayNames.state, state)))
    .returning({ id: displayNames.id });
  return decided.length > 0;
}

/** Notes that a webhook said no to a name, and why. Nothing is decided by it. */
export async function noteToldDeclined(
  registrationIds: string[],
  name: string,
  reason: NameReason | null,
): Promise<void> {
  const db = await database();
  await db
    .update(displayNames)
    .set({ isToldDeclined: true, reason })
    .where(and(inArray(displayNames.registrationId, registrationIds), eq(displayNames.name, name)));
}

/** Marks a name as the one the number is registered with. False when it was before. */
export async function markNameRegistered({
  id,
  registrationId,
  name,
}: Pick<DisplayName, 'id' | 'registrationId' | 'name'>): Promise<boolean> {
  const db = await database();
  const marked = await db
    .update(displayNames)
    .set({ registeredAt: now(), refusalCode: null, refusalUntil: null })
    .where(and(eq(displayNames.id, id), isNull(displayNames.registeredAt)))
    .returning({ id: displayNames.id });
  if (marked.length === 0) return false;
  await db.update(registrations).set({ displayName: name }).where(eq(registrations.id, registrationId));
  return true;
}

/** Notes why registering a name stands still. */
export async function noteOnDisplayName(
  id: string,
  note: Pick<DisplayName, 'refusalCode' | 'refusalUntil'>,
): Promise<void> {
  const db = await database();
  await db.update(displayNames).set(note).where(eq(displayNames.id, id));
}
