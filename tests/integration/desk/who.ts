import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { returnTo } from '@/lib/auth/return-to';
import { authAdapter } from '@/lib/db/auth-adapter';
import { eventsOf } from '@/lib/db/events';
import { findStaffOfUser, findUserId, isStaffSession, listStaff } from '@/lib/db/staff';
import { addNote, retryRequest, takeCase } from '@/lib/operations/desk/acts';
import { answerQuestion } from '@/lib/operations/desk/answer-question';
import { grantStaff, revokeStaff } from '@/lib/operations/desk/change-staff';
import { aMember, refusedWith } from '../../support/builders';
import { aStaff, askedQuestion } from '../../support/builders-desk';
import { key } from '../../support/builders-onboarding';
import { peopleOf } from '../../support/builders-people';
import { countOf, freshDatabase, productRows, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const people = peopleOf(sandboxForFile());

/** A session as a sign-in begins it; answers its token. */
async function signIn(email: string, lastsMs = 60_000): Promise<string> {
  const sessionToken = randomBytes(32).toString('hex');
  const userId = (await findUserId(email)) ?? '';
  await (await authAdapter()).createSession?.({
    sessionToken,
    userId,
    expires: new Date(Date.now() + lastsMs),
  });
  return sessionToken;
}
const isStaff = async (email: string) => (await findStaffOfUser((await findUserId(email)) ?? '')) !== null;

describe('who is staff', () => {
  it('is who was granted it, and no owner, member or stranger', async () => {
    const owner = await aMember();
    const colleague = await people.colleagueOf(owner);
    const { email } = await aStaff();
    expect(await Promise.all([owner, colleague].map((one) => isStaff(one.email)))).toEqual([false, false]);
    expect(await isStaff('nobody@example.com')).toBe(false);
    expect(await isStaff(email)).toBe(true);
    expect((await listStaff()).map((one) => one.email)).toContain(email);
  });

  it('is granted once, only to somebody who has signed in, with an audit line', async () => {
    const { email } = await aMember();
    expect(await grantStaff('nobody-yet@example.com')).toBe('nobody');
    const both = await Promise.all([grantStaff(email), grantStaff(email)]);
    expect(both.toSorted()).toEqual(['as-it-was', 'changed']);
    const [row] = await rows<{ id: string }>(
      'select staff.id from staff join users on users.id = user_id where email = $1',
      [email],
    );
    expect((await eventsOf(row?.id ?? '')).map(({ name }) => name)).toEqual(['staff-granted']);
  });

  it('ends at once when it is taken back: signed out, with an audit line, and granted anew as another', async () => {
    const { email, staffId } = await aStaff();
    const session = await signIn(email);
    expect(await isStaffSession(session)).toBe(true);
    expect(await revokeStaff(email)).toBe('changed');
    expect(await revokeStaff(email)).toBe('as-it-was');
    expect([await isStaff(email), await isStaffSession(session)]).toEqual([false, false]);
    expect(await countOf('sessions', 'session_token = $1', [session])).toBe(0);
    expect(await isStaffSession(await signIn(email))).toBe(false);
    expect((await eventsOf(staffId)).map(({ name }) => name)).toEqual(['staff-granted', 'staff-revoked']);
    expect(await grantStaff(email)).toBe('changed');
    expect(await isStaff(email)).toBe(true);
  });

  it('needs no account: somebody who left theirs is staff all the same', async () => {
    const { email } = await aStaff();
    const session = await signIn(email);
    await rows(
      'update members set ended_at = now() where user_id = (select id from users where email = $1)',
      [email],
    );
    expect([await isStaff(email), await isStaffSession(session)]).toEqual([true, true]);
  });

  it('is told by a living session only', async () => {
    const { email } = await aStaff();
    expect(await isStaffSession(await signIn(email, -1_000))).toBe(false);
    expect(await isStaffSession('')).toBe(false);
    expect(await isStaffSession(await signIn((await aMember()).email))).toBe(false);
  });
});

describe('a sign-in', () => {
  it('leads back to the desk for staff, and home for everybody else', async () => {
    const { email } = await aStaff();
    const other = await aMember();
    for (const path of ['/desk', '/desk/leaving', '/desk/DR-7K3F-92QX']) {
      expect(await returnTo(path, email)).toBe(path);
      for (const who of [other.email, 'nobody@example.com', null])
        expect(await returnTo(path, who)).toBe('/');
    }
    for (const path of ['/desk/../sandbox', '//desk', '/desk/a/b', '/desk?x=1', 'https://desk', ['/desk']])
      expect(await returnTo(path, email)).toBe('/');
    expect(await returnTo('/numbers', other.email)).toBe('/numbers');
  });
});

describe('an act', () => {
  const acts = (reference: string) =>
    [
      (who) => retryRequest(who, { key: key(), reference }),
      (who) => takeCase(who, { key: key(), reference, takenBy: '' }),
      (who) => addNote(who, { key: key(), reference, note: 'A note', readers: 'support' }),
      (who) => answerQuestion(who, { key: key(), reference, reply: 'An answer' }),
    ] as ((who: Awaited<ReturnType<typeof aStaff>>) => Promise<unknown>)[];

  it('of somebody who is not staff any more changes nothing, although their page is still open', async () => {
    const was = await aStaff();
    const { reference } = await askedQuestion();
    await revokeStaff(was.email);
    const before = await productRows();
    for (const act of acts(reference)) expect(await act(was)).toEqual(refusedWith('page-out-of-date'));
    expect(await productRows()).toEqual(before);
  });

  it('of an owner or member who makes up that they are staff changes nothing', async () => {
    const { email, memberId } = await aMember();
    const { reference } = await askedQuestion();
    const other = await aStaff();
    const before = await productRows();
    for (const staffId of [memberId, other.staffId])
      for (const act of acts(reference))
        expect(await act({ email, staffId })).toEqual(refusedWith('page-out-of-date'));
    expect(await productRows()).toEqual(before);
  });

  it('on a reference that leads nowhere is refused, whatever it looks like', async () => {
    const staff = await aStaff();
    const before = await productRows();
    for (const reference of ['RG-AAAA-AAAA', 'DR-0000-0000', 'nonsense', '%', "' or 1=1"])
      for (const act of acts(reference)) expect(await act(staff)).toEqual(refusedWith('page-out-of-date'));
    expect(await productRows()).toEqual(before);
    expect(await countOf('desk_notes', 'staff_id = $1', [staff.staffId])).toBe(0);
  });
});
