import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { acknowledgements, members, users } from './schema';

type Acknowledged = {
  accountId: string;
  draftId: string;
  memberId: string;
  numberId: string;
  textVersion: string;
  consequences: readonly string[];
};

/** Stores who accepted which consequence, in which wording, and when. */
export async function insertAcknowledgements({ consequences, ...who }: Acknowledged): Promise<void> {
  const db = await database();
  const at = now();
  const rows = consequences.map((consequence) => ({ id: newId('ack'), at, consequence, ...who }));
  await db.insert(acknowledgements).values(rows).onConflictDoNothing();
}

/** The consequences acknowledged for one number in one wording. */
export async function acknowledgedConsequences(
  draftId: string,
  numberId: string,
  textVersion: string,
): Promise<string[]> {
  const db = await database();
  const rows = await db
    .select({ consequence: acknowledgements.consequence })
    .from(acknowledgements)
    .where(
      and(
        eq(acknowledgements.draftId, draftId),
        eq(acknowledgements.numberId, numberId),
        eq(acknowledgements.textVersion, textVersion),
      ),
    );
  return rows.map((row) => row.consequence);
}

/** Everything that was acknowledged for one number: which wording, who and when, oldest first. */
export async function acknowledgementsOf(draftId: string, numberId: string) {
  const db = await database();
  return db
    .select({
      consequence: acknowledgements.consequence,
      textVersion: acknowledgements.textVersion,
      at: acknowledgements.at,
      email: users.email,
    })
    .from(acknowledgements)
    .innerJoin(members, eq(members.id, acknowledgements.memberId))
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(acknowledgements.draftId, draftId), eq(acknowledgements.numberId, numberId)))
    .orderBy(asc(acknowledgements.at), asc(acknowledgements.consequence));
}
