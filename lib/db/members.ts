import 'server-only';
import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { now } from '@/lib/clock';
import type { Role } from '@/lib/domain/roles';
import { newId } from '@/lib/ids';
import { database } from './client';
import { accounts, members, users } from './schema';

const isLive = isNull(members.endedAt);

/** Opens an account with its first member, who owns it. Part of the first sign-in's transaction. */
export async function insertAccountFor(
  userId: string,
  email: string,
): Promise<{ accountId: string; memberId: string }> {
  const db = await database();
  const accountId = newId('acc');
  await db.insert(accounts).values({ id: accountId, name: email.split('@')[1] ?? email, createdAt: now() });
  return { accountId, memberId: await insertMember(accountId, userId, 'owner') };
}

/** Makes a person a member. They must be a member of no other account: a unique index sees to it. */
export async function insertMember(accountId: string, userId: string, role: Role): Promise<string> {
  const db = await database();
  const id = newId('mem');
  await db.insert(members).values({ id, accountId, userId, role, createdAt: now() });
  return id;
}

/** The member behind a signed-in user, or null after removal. */
export async function findMemberOfUser(userId: string) {
  const db = await database();
  const [row] = await db
    .select({ memberId: members.id, accountId: members.accountId, role: members.role, email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.userId, userId), isLive));
  return row ?? null;
}

/** Everybody in an account, those who came first at the top. */
export async function membersOf(accountId: string) {
  const db = await database();
  return db
    .select({
      id: members.id,
      userId: members.userId,
      email: users.email,
      role: members.role,
      since: members.createdAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.accountId, accountId), isLive))
    .orderBy(asc(members.createdAt), asc(members.id));
}

/** Locks an account for a change of its people: two such changes come one after the other. */
export async function lockAccount(accountId: string): Promise<void> {
  const db = await database();
  // Not `update`: rows that merely belong to the account go on being written.
  await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for('no key update');
}

/**
 * Keeps an account from being deleted until the open transaction ends. False when it is deleted: nothing may be begun in
 * it. Shared by everybody who acts in the account at once.
 */
export async function holdAccountOpen(accountId: string): Promise<boolean> {
  const db = await database();
  const [row] = await db
    .select({ closedAt: accounts.closedAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('key share');
  return !row?.closedAt;
}

/** Waits until nobody acts in an account any more, and keeps everybody out until the transaction ends. False as above. */
export async function lockAccountAlone(accountId: string): Promise<boolean> {
  const db = await database();
  const [row] = await db
    .select({ closedAt: accounts.closedAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('update');
  return !row?.closedAt;
}

/** Gives a member of the account another role. */
export async function setRole(accountId: string, id: string, role: Role): Promise<void> {
  const db = await database();
  await db.update(members).set({ role }).where(thisMember(accountId, id));
}

/** Ends a membership; the row stays, so that what the person did keeps their name. */
export async function endMember(accountId: string, id: string): Promise<void> {
  const db = await database();
  await db.update(members).set({ endedAt: now() }).where(thisMember(accountId, id));
}

const thisMember = (accountId: string, id: string) =>
  and(eq(members.accountId, accountId), eq(members.id, id), isLive);

/** True while this member belongs to their account: a request may have begun before they were removed. */
export async function isMemberNow(accountId: string, id: string): Promise<boolean> {
  const db = await database();
  const rows = await db.select({ id: members.id }).from(members).where(thisMember(accountId, id));
  return rows.length > 0;
}

/** The address of a member, whether they are one still or were one. */
export async function emailOfMember(memberId: string): Promise<string | null> {
  const db = await database();
  const [row] = await db
    .select({ email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.id, memberId));
  return row?.email ?? null;
}

/** Who hears of what matters to the whole account: the member who asked for it, while they are one, and every owner. */
export async function addressesAbout(memberId: string): Promise<string[]> {
  const db = await database();
  const asker = alias(members, 'asker');
  const rows = await db
    .select({ email: users.email })
    .from(asker)
    .innerJoin(
      members,
      and(eq(members.accountId, asker.accountId), or(eq(members.id, asker.id), eq(members.role, 'owner'))),
    )
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(asker.id, memberId), isLive))
    .orderBy(asc(users.email));
  return rows.map(({ email }) => email);
}

/** Who hears of a step of an onboarding: the member whose step it is; after they have left, the owners. */
export async function addressesForStep(memberId: string): Promise<string[]> {
  const email = await emailOfMember(memberId);
  const all = await addressesAbout(memberId);
  return email && all.includes(email) ? [email] : all;
}

/** What an account is called, as those see it who are asked for something in its name. */
export async function accountNameOf(accountId: string): Promise<string> {
  const db = await database();
  const [row] = await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId));
  if (!row) throw new Error('An account has gone');
  return row.name;
}
