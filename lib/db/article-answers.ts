import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { articleAnswers } from './schema';

type Row = typeof articleAnswers.$inferSelect;
type Answer = Pick<Row, 'key' | 'article' | 'version' | 'answer'>;

/**
 * Stores whether an article helped, without anything about the reader. A repeated key counts once: it may change its
 * mind about the same article.
 */
export async function keepArticleAnswer(answer: Answer): Promise<void> {
  const db = await database();
  await db
    .insert(articleAnswers)
    .values({ id: newId('fbk'), at: now(), ...answer })
    .onConflictDoUpdate({
      target: articleAnswers.key,
      set: { answer: answer.answer, reason: null, note: null },
      setWhere: sql`${articleAnswers.article} = ${answer.article} and ${articleAnswers.answer} <> ${answer.answer}`,
    });
}

type Reason = { key: string; article: string; reason: string; note: string | null };

/** Adds why an article did not help to the answer with this key. False when there is no such answer. */
export async function explainArticleAnswer({ key, article, reason, note }: Reason): Promise<boolean> {
  const db = await database();
  const isOurs = and(
    eq(articleAnswers.key, key),
    eq(articleAnswers.article, article),
    ne(articleAnswers.answer, 'yes'),
  );
  const explained = await db
    .update(articleAnswers)
    .set({ reason, note })
    .where(isOurs)
    .returning({ id: articleAnswers.id });
  return explained.length > 0;
}
