import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from './client';
import { members, sessions } from './schema';

/** When the session behind this token began, by our clock; null for none, or one from before that was kept. */
export async function findSessionBegin(sessionToken: string): Promise<Date | null> {
  const db = await database();
  const [row] = await db
    .select({ createdAt: sessions.createdAt })
    .from(sessions)
    .where(eq(sessions.sessionToken, sessionToken));
  return row?.createdAt ?? null;
}

/** Signs a member out everywhere, at once. Rule: security rules 18. */
export async function endSessionsOfMember(memberId: string): Promise<void> {
  const db = await database();
  const [member] = await db.select({ userId: members.userId }).from(members).where(eq(members.id, memberId));
  if (member) await endSessionsOfUser(member.userId);
}

/** Signs a person out everywhere, at once: what they may do has changed. */
export async function endSessionsOfUser(userId: string): Promise<void> {
  const db = await database();
  await db.delete(sessions).where(eq(sessions.userId, userId));
}
