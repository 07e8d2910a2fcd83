import 'server-only';
import { and, eq, gt } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { database } from './client';
import { verificationTokens } from './schema';

/** The address of a live sign-in link, by the hash of its token. Reading does not spend it. */
export async function findLinkAddress(tokenHash: string): Promise<string | null> {
  const db = await database();
  const live = and(eq(verificationTokens.token, tokenHash), gt(verificationTokens.expires, now()));
  const [row] = await db
    .select({ identifier: verificationTokens.identifier })
    .from(verificationTokens)
    .where(live);
  return row?.identifier ?? null;
}
