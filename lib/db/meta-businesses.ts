import 'server-only';
import { and, eq } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { seal } from '@/lib/seal';
import { database } from './client';
import { metaBusinesses } from './schema';

type Connected = { accountId: string; wabaId: string; name: string; token: string };

/** Keeps the access a customer gave us; connecting the same business again replaces the token. */
export async function keepMetaBusiness({ accountId, wabaId, name, token }: Connected): Promise<string> {
  const db = await database();
  const connected = { name, sealedToken: seal(token, wabaId), connectedAt: now() };
  const [row] = await db
    .insert(metaBusinesses)
    .values({ id: newId('biz'), accountId, wabaId, ...connected })
    .onConflictDoUpdate({ target: [metaBusinesses.accountId, metaBusinesses.wabaId], set: connected })
    .returning({ id: metaBusinesses.id });
  if (!row) throw new Error('A Meta business was not kept');
  return row.id;
}

/** A connected business of the account. */
export async function findMetaBusiness(accountId: string, id: string) {
  const db = await database();
  const [row] = await db
    .select()
    .from(metaBusinesses)
    .where(and(eq(metaBusinesses.accountId, accountId), eq(metaBusinesses.id, id)));
  return row ?? null;
}
