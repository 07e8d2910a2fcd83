import 'server-only';
import { and, eq } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { supportRequests } from './schema';
import { deskAnswers, deskNotes, deskTakings } from './schema-desk';

type Of = { subjectId: string; accountId: string | null; staffId: string };

/** Writes what support wants to remember. Answers its id. */
export async function insertNote(note: Of & { text: string; isShown: boolean }): Promise<string> {
  const db = await database();
  const id = newId('nte');
  await db.insert(deskNotes).values({ id, ...note, createdAt: now() });
  return id;
}

/** Answers a question that is open. False when it was answered before: whoever comes second writes nothing. */
export async function answerOpenQuestion(answer: {
  requestId: string;
  staffId: string;
  text: string;
}): Promise<boolean> {
  const db = await database();
  const isOpen = and(eq(supportRequests.id, answer.requestId), eq(supportRequests.state, 'open'));
  const closed = await db
    .update(supportRequests)
    .set({ state: 'answered' })
    .where(isOpen)
    .returning({ id: supportRequests.id });
  if (closed.length === 0) return false;
  await db.insert(deskAnswers).values({ id: newId('ans'), ...answer, createdAt: now() });
  return true;
}

/**
 * Takes something over from the person whom the page named, or from nobody. False when somebody else was faster.
 */
export async function takeFrom(before: string, { subjectId, accountId, staffId }: Of): Promise<boolean> {
  const db = await database();
  const taken = { staffId, takenAt: now() };
  const rows = before
    ? await db
        .update(deskTakings)
        .set(taken)
        .where(and(eq(deskTakings.subjectId, subjectId), eq(deskTakings.staffId, before)))
        .returning({ id: deskTakings.subjectId })
    : await db
        .insert(deskTakings)
        .values({ subjectId, accountId, ...taken })
        .onConflictDoNothing()
        .returning({ id: deskTakings.subjectId });
  return rows.length > 0;
}
