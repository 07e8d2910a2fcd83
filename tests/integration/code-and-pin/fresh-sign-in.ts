import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { DAY, MINUTE, now, SECOND, setClockOffset } from '@/lib/clock';
import { authAdapter } from '@/lib/db/auth-adapter';
import { findSessionBegin } from '@/lib/db/sessions';
import { isFresh } from '@/lib/domain/fresh-sign-in';
import { freshDatabase, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();

let people = 0;
/** A session as a sign-in begins it; answers its token. */
const signIn = async (): Promise<string> => {
  const adapter = await authAdapter();
  const email = `fresh-${people++}@example.com`;
  const user = await adapter.createUser?.({ id: '', email, emailVerified: null });
  const sessionToken = randomBytes(32).toString('hex');
  const expires = new Date(Date.now() + 7 * DAY);
  await adapter.createSession?.({ sessionToken, userId: user?.id ?? '', expires });
  return sessionToken;
};
const isFreshNow = async (token: string) => isFresh(await findSessionBegin(token), now());

it('is fresh for ten minutes by our clock, however the sandbox moved it before', async () => {
  await sandbox.moveClock(3 * DAY);
  const token = await signIn();
  await sandbox.moveClock(10 * MINUTE - SECOND);
  expect(await isFreshNow(token)).toBe(true);
  await sandbox.moveClock(2 * SECOND);
  expect(await isFreshNow(token)).toBe(false);
});

it('is not fresh any more when the clock went back behind it', async () => {
  await sandbox.moveClock(DAY);
  const token = await signIn();
  setClockOffset(0);
  expect(await isFreshNow(token)).toBe(false);
});

it('is not fresh without a session, nor with one from before its beginning was kept', async () => {
  expect(await isFreshNow('nobody')).toBe(false);
  const token = await signIn();
  await rows('update sessions set created_at = null where session_token = $1', [token]);
  expect(await isFreshNow(token)).toBe(false);
});
