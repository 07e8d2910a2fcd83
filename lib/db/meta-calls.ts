import 'server-only';
import { and, asc, eq, gt, inArray, like, sql } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import type { MetaAnswer, MetaVerb } from '@/lib/whatsapp/types';
import { database } from './client';
import { metaCalls, numbers } from './schema';

export type Intent = {
  accountId: string;
  key: string;
  verb: MetaVerb;
  numberId: string | null;
  isAutomatic: boolean;
};

/** Writes what we are about to ask Meta. Null when this key already asked. */
export async function insertIntent(intent: Intent): Promise<string | null> {
  const db = await database();
  const [row] = await db
    .insert(metaCalls)
    .values({ id: newId('call'), intentAt: now(), ...intent })
    .onConflictDoNothing()
    .returning({ id: metaCalls.id });
  return row?.id ?? null;
}

/** The call this key made before. */
export async function findCall(intent: Intent) {
  const db = await database();
  const same = and(
    eq(metaCalls.accountId, intent.accountId),
    eq(metaCalls.key, intent.key),
    eq(metaCalls.verb, intent.verb),
  );
  const [row] = await db.select().from(metaCalls).where(same);
  return row ?? null;
}

/** Writes what Meta answered, or that it did not. */
export async function writeOutcome(id: string, answer: MetaAnswer<unknown>): Promise<void> {
  const db = await database();
  const outcome = answer.ok
    ? { outcome: 'done' as const, answer: answer.value ?? null }
    : { outcome: answer.failure.kind, failure: answer.failure };
  await db
    .update(metaCalls)
    .set({ outcomeAt: now(), ...outcome })
    .where(eq(metaCalls.id, id));
}

/** The calls of these verbs for one number since an instant, oldest first, with the number's row locked. */
export async function lockedCallsSince(numberId: string, verbs: MetaVerb[], since: Date) {
  const db = await database();
  // The lock makes two counters wait for each other: the ninth call cannot slip in beside the eighth. Not `for update`:
  // the intent's foreign key holds the row already, and two such holders would wait for each other for ever.
  await db.execute(sql`select 1 from ${numbers} where ${numbers.id} = ${numberId} for no key update`);
  return db
    .select({ intentAt: metaCalls.intentAt, isAutomatic: metaCalls.isAutomatic })
    .from(metaCalls)
    .where(
      and(eq(metaCalls.numberId, numberId), inArray(metaCalls.verb, verbs), gt(metaCalls.intentAt, since)),
    )
    .orderBy(asc(metaCalls.intentAt));
}

/** How many calls of one verb one number made since an instant, answered or not. */
export async function countCallsSince(numberId: string, verb: MetaVerb, since: Date): Promise<number> {
  const db = await database();
  const ofNumber = and(eq(metaCalls.numberId, numberId), eq(metaCalls.verb, verb));
  return db.$count(metaCalls, and(ofNumber, gt(metaCalls.intentAt, since)));
}

/** How many calls of one verb for one number carry a key that begins with `prefix`. */
export async function countCallsWithKey(prefix: string, verb: MetaVerb, numberId: string): Promise<number> {
  const db = await database();
  const ofNumber = and(eq(metaCalls.numberId, numberId), eq(metaCalls.verb, verb));
  return db.$count(metaCalls, and(ofNumber, like(metaCalls.key, `${prefix}%`)));
}
