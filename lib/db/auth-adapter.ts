import 'server-only';
import { DrizzleAdapter } from '@auth/drizzle-adapter';
import { eq } from 'drizzle-orm';
import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { after, MINUTE, now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database, transaction } from './client';
import { recordEvent } from './events';
import { findMemberOfUser, insertAccountFor } from './members';
import { sessions, users, verificationTokens } from './schema';

/** How long a sign-in link works, in milliseconds. Rule: security rules, sign-in. */
export const linkLifeMs = 10 * MINUTE;

/** Handed to next-auth for a link our clock has already judged. */
const farAhead = new Date('9999-01-01T00:00:00Z');

/** The first sign-in makes the user, the account and its owner in one transaction. */
const openAccount = (user: Omit<AdapterUser, 'id'>): Promise<AdapterUser> =>
  transaction(async () => {
    const db = await database();
    const id = newId('usr');
    await db.insert(users).values({ id, email: user.email, emailVerified: user.emailVerified });
    await openAccountFor(id, user.email);
    return { ...user, id };
  });

async function openAccountFor(userId: string, email: string): Promise<void> {
  const { accountId, memberId } = await insertAccountFor(userId, email);
  await recordEvent({ accountId, memberId, subjectId: accountId, name: 'account-opened' });
}

/** Who left their account, or was removed from it, begins with one of their own again. */
async function ensureAccount(userId: string): Promise<void> {
  if (await findMemberOfUser(userId)) return;
  const db = await database();
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  if (user) await openAccountFor(userId, user.email);
}

/** next-auth's own adapter for our tables, with our clock for links and sessions, and one link per address. */
export async function authAdapter(): Promise<Adapter> {
  const db = await database();
  // The adapter's table types know neither time zones nor our ids; the columns are those it asks for.
  const tables = {
    usersTable: users,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  } as never;
  const stock = DrizzleAdapter(db, tables) as Adapter;
  return {
    ...stock,
    createUser: openAccount,
    createSession: async (session) => {
      await ensureAccount(session.userId);
      await db.insert(sessions).values({ ...session, createdAt: now() });
      return session;
    },
    createVerificationToken: async ({ identifier, token }) => {
      const link = { identifier, token, expires: after(now(), linkLifeMs) };
      await db.delete(verificationTokens).where(eq(verificationTokens.identifier, identifier));
      await db.insert(verificationTokens).values(link);
      return link;
    },
    useVerificationToken: async (presented) => {
      const used = await stock.useVerificationToken?.(presented);
      // next-auth compares with the machine's time, but the link was dated by our clock: we judge it here.
      return used && used.expires > now() ? { ...used, expires: farAhead } : null;
    },
  };
}
