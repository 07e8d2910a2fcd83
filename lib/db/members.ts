import 'server-only';
import { eq } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { accounts, members, users } from './schema';

/** Opens an account with its first member, who owns it. Part of the first sign-in's transaction. */
export async function insertAccountFor(
  userId: string,
  email: string,
): Promise<{ accountId: string; memberId: string }> {
  const db = await database();
  const accountId = newId('acc');
  const memberId = newId('mem');
  await db.insert(accounts).values({ id: accountId, name: email.split('@')[1] ?? email, createdAt: now() });
  await db.insert(members).values({ id: memberId, accountId, userId, role: 'owner', createdAt: now() });
  return { accountId, memberId };
}

/** The member behind a signed-in user, or null after removal. */
export async function findMemberOfUser(userId: string) {
  const db = await database();
  const [row] = await db
    .select({ memberId: members.id, accountId: members.accountId, role: members.role, email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.userId, userId));
  return row ?? null;
}

/** The address mails about an account's number go to: the member who asked. */
export async function emailOfMember(memberId: string): Promise<string | null> {
  const db = await database();
  const [row] = await db
    .select({ email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.id, memberId));
  return row?.email ?? null;
}

/** What an account is called, as those see it who are asked for something in its name. */
export async function accountNameOf(accountId: string): Promise<string> {
  const db = await database();
  const [row] = await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId));
  if (!row) throw new Error('An account has gone');
  return row.name;
}
