import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from './client';
import { sessions } from './schema';

/** When the session behind this token began, by our clock; null for none, or one from before that was kept. */
export async function findSessionBegin(sessionToken: string): Promise<Date | null> {
  const db = await database();
  const [row] = await db
    .select({ createdAt: sessions.createdAt })
    .from(sessions)
    .where(eq(sessions.sessionToken, sessionToken));
  return row?.createdAt ?? null;
}
