import 'server-only';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { sessions, users } from './schema';
import { staff } from './schema-desk';

/** A person of PaxFlow support. */
export type Staff = { staffId: string; email: string };

const isLive = isNull(staff.endedAt);
const asStaff = { staffId: staff.id, email: users.email };

/** The staff person behind a signed-in user, or null; also for one who was staff. */
export async function findStaffOfUser(userId: string): Promise<Staff | null> {
  const db = await database();
  const [row] = await db
    .select(asStaff)
    .from(staff)
    .innerJoin(users, eq(users.id, staff.userId))
    .where(and(eq(staff.userId, userId), isLive));
  return row ?? null;
}

/** The same by the mail address they sign in with. */
export async function findStaffWithAddress(email: string): Promise<Staff | null> {
  const db = await database();
  const [row] = await db
    .select(asStaff)
    .from(staff)
    .innerJoin(users, eq(users.id, staff.userId))
    .where(and(eq(users.email, email), isLive));
  return row ?? null;
}

/** True when this session is a staff person's. By the database's own time, because the session is dated by the machine's. */
export async function isStaffSession(sessionToken: string): Promise<boolean> {
  const db = await database();
  const rows = await db
    .select({ id: staff.id })
    .from(sessions)
    .innerJoin(staff, eq(staff.userId, sessions.userId))
    .where(and(eq(sessions.sessionToken, sessionToken), gt(sessions.expires, sql`now()`), isLive));
  return rows.length > 0;
}

/** The user who signs in with this address, or null. */
export async function findUserId(email: string): Promise<string | null> {
  const db = await database();
  const [row] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  return row?.id ?? null;
}

/** Makes a user staff. Null when they are: the unique index decides. */
export async function insertStaff(userId: string): Promise<string | null> {
  const db = await database();
  const [row] = await db
    .insert(staff)
    .values({ id: newId('stf'), userId, grantedAt: now() })
    .onConflictDoNothing()
    .returning({ id: staff.id });
  return row?.id ?? null;
}

/** Ends a user's being staff. Null when they are not. */
export async function endStaff(userId: string): Promise<string | null> {
  const db = await database();
  const [row] = await db
    .update(staff)
    .set({ endedAt: now() })
    .where(and(eq(staff.userId, userId), isLive))
    .returning({ id: staff.id });
  return row?.id ?? null;
}

/** Everybody who may see the desk now. */
export async function listStaff() {
  const db = await database();
  return db
    .select({ email: users.email, grantedAt: staff.grantedAt })
    .from(staff)
    .innerJoin(users, eq(users.id, staff.userId))
    .where(isLive)
    .orderBy(asc(users.email));
}
