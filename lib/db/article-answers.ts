import 'server-only';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { articleAnswers } from './schema';

type Answer = { key: string; article: string; version: string; answer: 'yes' | 'no' };

/** Stores whether an article helped, without anything about the reader. A repeated key counts once. */
export async function insertArticleAnswer(answer: Answer): Promise<void> {
  const db = await database();
  await db
    .insert(articleAnswers)
    .values({ id: newId('fbk'), at: now(), ...answer })
    .onConflictDoNothing();
}
