import 'server-only';
import { and, asc, eq, gt, inArray, like, ne, sql } from 'drizzle-orm';
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

/**
 * Makes everybody who counts this number's calls wait for the end of the open transaction: the ninth call cannot slip in
 * beside the eighth.
 */
export async function lockNumber(numberId: string): Promise<void> {
  const db = await database();
  // Not `for update`: the intent's foreign key holds the row already, and two such holders would wait for each other.
  await db.execute(sql`select 1 from ${numbers} where ${numbers.id} = ${numberId} for no key update`);
}

/** The calls of these verbs for one number since an instant, oldest first, whoever made them; `except` is left out. */
export async function callsSince(numberId: string, verbs: MetaVerb[], since: Date, except = '') {
  const db = await database();
  const { id, accountId, verb, intentAt, outcomeAt, outcome, failure } = metaCalls;
  return db
    .select({ id, accountId, verb, intentAt, outcomeAt, outcome, failure })
    .from(metaCalls)
    .where(
      and(
        eq(metaCalls.numberId, numberId),
        inArray(metaCalls.verb, verbs),
        gt(metaCalls.intentAt, since),
        ne(metaCalls.id, except),
      ),
    )
    .orderBy(asc(metaCalls.intentAt));
}

/** The calls of these verbs for one number whose key begins with `prefix`: those of one registration. */
export async function callsWithKey(prefix: string, verbs: MetaVerb[], numberId: string) {
  const db = await database();
  const { intentAt, outcome } = metaCalls;
  return db
    .select({ intentAt, outcome })
    .from(metaCalls)
    .where(
      and(
        eq(metaCalls.numberId, numberId),
        inArray(metaCalls.verb, verbs),
        like(metaCalls.key, `${prefix}%`),
      ),
    );
}
