import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressOfLink, askSignInLink } from '@/lib/auth/sign-in';
import { HOUR, MINUTE, SECOND } from '@/lib/clock';
import { authAdapter } from '@/lib/db/auth-adapter';
import { emailOfMember, findMemberOfUser } from '@/lib/db/members';
import { forgetEndedCounters, spend } from '@/lib/db/rate-counters';
import { env } from '@/lib/env';
import { aMember, refusedWith } from '../../support/builders';
import { countOf, freshDatabase, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();

const newSecret = () => randomBytes(32).toString('hex');
const hashed = (text: string) => createHash('sha256').update(text).digest('hex');
/** A link as next-auth makes it: the token goes into the mail, its hash to us. */
const aLink = async (identifier: string) => {
  const token = newSecret();
  const stored = hashed(`${token}${env().authSecret}`);
  await (await authAdapter()).createVerificationToken?.({ identifier, token: stored, expires: new Date(0) });
  const spendIt = async () => (await authAdapter()).useVerificationToken?.({ identifier, token: stored });
  return { token, stored, spendIt };
};

describe('the first sign-in', () => {
  it('makes the user, an account and its owner, with an audit line', async () => {
    const { memberId, accountId, role, email } = await aMember('first@example.com');
    expect([role, email]).toEqual(['owner', 'first@example.com']);
    expect(await emailOfMember(memberId)).toBe('first@example.com');
    expect(await countOf('events', `account_id = $1 and name = 'account-opened'`, [accountId])).toBe(1);
  });

  it('makes nothing at all when the address has a user already', async () => {
    await aMember('twice@example.com');
    const before = await countOf('accounts');
    await expect(aMember('twice@example.com')).rejects.toThrow();
    expect(await countOf('accounts')).toBe(before);
  });

  it('makes one account when it happens twice at once', async () => {
    const both = await Promise.allSettled([aMember('race@example.com'), aMember('race@example.com')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await countOf('users', 'email = $1', ['race@example.com'])).toBe(1);
  });

  it('belongs to nobody for a user without an account', async () => {
    expect(await findMemberOfUser('usr_nobody')).toBeNull();
  });
});

describe('a sign-in link', () => {
  it('is read without being spent, any number of times', async () => {
    const { token, spendIt } = await aLink('read@example.com');
    for (let read = 0; read < 20; read++) expect(await addressOfLink(token)).toBe('read@example.com');
    expect(await spendIt()).not.toBeNull();
  });

  it('works once', async () => {
    const { token, spendIt } = await aLink('once@example.com');
    expect(await spendIt()).toMatchObject({ identifier: 'once@example.com' });
    expect(await spendIt()).toBeNull();
    expect(await addressOfLink(token)).toBeNull();
  });

  it('works once when fifty presses come at the same moment', async () => {
    const { spendIt } = await aLink('fifty@example.com');
    const spent = await Promise.all(Array.from({ length: 50 }, spendIt));
    expect(spent.filter(Boolean)).toHaveLength(1);
  });

  it('works until 9:59 and not at 10:01, by our clock', async () => {
    const early = await aLink('early@example.com');
    await sandbox.moveClock(10 * MINUTE - SECOND);
    expect(await addressOfLink(early.token)).toBe('early@example.com');
    expect(await early.spendIt()).not.toBeNull();
    const late = await aLink('late@example.com');
    await sandbox.moveClock(10 * MINUTE + SECOND);
    expect(await addressOfLink(late.token)).toBeNull();
    expect(await late.spendIt()).toBeNull();
  });

  it('is replaced by a newer one', async () => {
    const older = await aLink('newer@example.com');
    const newer = await aLink('newer@example.com');
    expect(await older.spendIt()).toBeNull();
    expect(await newer.spendIt()).not.toBeNull();
  });

  it('is not replaced by somebody else’s', async () => {
    const mine = await aLink('mine@example.com');
    await aLink('theirs@example.com');
    expect(await addressOfLink(mine.token)).toBe('mine@example.com');
  });

  it('is stored as a hash that does not open it', async () => {
    const { token, stored } = await aLink('hash@example.com');
    const [row] = await rows<{ token: string }>(
      'select token from verification_tokens where identifier = $1',
      ['hash@example.com'],
    );
    expect(row?.token).toBe(stored);
    expect(row?.token).not.toBe(token);
    expect(await addressOfLink(stored)).toBeNull();
  });

  it('is not opened by a token nobody was given', async () => {
    expect(await addressOfLink(newSecret())).toBeNull();
    expect(await addressOfLink('')).toBeNull();
  });
});

describe('asking for links', () => {
  it('is refused a fourth time within a quarter of an hour, and says until when', async () => {
    const key = `sign-in:${hashed('often@example.com')}`;
    for (let asked = 0; asked < 3; asked++) expect(await spend(key, 3, 15 * MINUTE)).toBeNull();
    const answer = await askSignInLink({ key: '', email: 'often@example.com', next: '/' });
    expect(answer).toEqual(refusedWith('too-often'));
    const until = answer.ok ? 0 : (answer.refusal.until?.getTime() ?? 0);
    expect(Math.abs(until - Date.now() - 15 * MINUTE)).toBeLessThan(MINUTE);
  });

  it('is refused when everybody together asked too often', async () => {
    await spend('sign-in:all', 600, HOUR);
    await rows(`update rate_counters set count = 600 where key = 'sign-in:all'`);
    expect(await askSignInLink({ key: '', email: 'all@example.com', next: '/' })).toEqual(
      refusedWith('too-often'),
    );
  });
});

describe('counting attempts', () => {
  it('begins anew when the window is over', async () => {
    for (let act = 0; act < 2; act++) await spend('window', 1, HOUR);
    expect(await spend('window', 1, HOUR)).toBeInstanceOf(Date);
    await sandbox.moveClock(HOUR + SECOND);
    expect(await spend('window', 1, HOUR)).toBeNull();
  });

  it('lets no more through than the limit when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => spend('parallel', 5, HOUR)));
    expect(answers.filter((until) => until === null)).toHaveLength(5);
  });

  it('forgets windows that are over and keeps the others', async () => {
    await spend('over', 1, MINUTE);
    await spend('not over', 1, HOUR);
    await sandbox.moveClock(2 * MINUTE);
    await forgetEndedCounters();
    expect(await rows(`select key from rate_counters where key in ('over', 'not over')`)).toEqual([
      { key: 'not over' },
    ]);
  });
});

describe('a session', () => {
  it('ends at once when it is deleted', async () => {
    const adapter = await authAdapter();
    const user = await adapter.createUser?.({ id: '', email: 'session@example.com', emailVerified: null });
    const session = {
      sessionToken: newSecret(),
      userId: user?.id ?? '',
      expires: new Date(Date.now() + HOUR),
    };
    await adapter.createSession?.(session);
    expect((await adapter.getSessionAndUser?.(session.sessionToken))?.user.email).toBe('session@example.com');
    await adapter.deleteSession?.(session.sessionToken);
    expect(await adapter.getSessionAndUser?.(session.sessionToken)).toBeNull();
  });
});
