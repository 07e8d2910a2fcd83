import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { DAY } from '@/lib/clock';
import { authAdapter } from '@/lib/db/auth-adapter';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { acceptInvitation } from '@/lib/operations/people/accept-invitation';
import { changeRole, leaveAccount, removeMember } from '@/lib/operations/people/change-member';
import { invite } from '@/lib/operations/people/invite';
import { readAccount } from '@/lib/operations/people/read-account';
import { aMember, granted, refusedWith, tally } from '../../support/builders';
import { customersOf, key } from '../../support/builders-onboarding';
import { anAddress, memberWith, peopleOf } from '../../support/builders-people';
import { countOf, freshDatabase, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const people = peopleOf(sandbox);
const customers = customersOf(sandbox);

const userOf = async ({ memberId }: Member) =>
  (await rows<{ user_id: string }>('select user_id from members where id = $1', [memberId]))[0]?.user_id ??
  '';

/** A session as a sign-in begins it. */
async function signIn(member: Member): Promise<void> {
  const adapter = await authAdapter();
  const expires = new Date(Date.now() + 7 * DAY);
  const sessionToken = randomBytes(32).toString('hex');
  await adapter.createSession?.({ sessionToken, userId: await userOf(member), expires });
}
const sessionsOf = async (member: Member) => countOf('sessions', 'user_id = $1', [await userOf(member)]);

describe('people', () => {
  it('are decided about by owners only, and each refusal leaves everything as it was', async () => {
    const owner = await aMember();
    const member = await people.colleagueOf(owner);
    const third = await people.colleagueOf(owner);
    const acts = [
      invite(member, { key: key(), email: anAddress(), role: 'owner' }),
      changeRole(member, { key: key(), memberId: member.memberId, role: 'owner' }),
      removeMember(member, { key: key(), memberId: third.memberId }),
    ];
    expect(tally(await Promise.all(acts))).toEqual({ 'owners-only': 3 });
    expect((await readAccount(owner)).people).toHaveLength(3);
  });

  it('of another account are out of reach, and look like nobody', async () => {
    const owner = await aMember();
    const stranger = await aMember();
    const acts = [
      changeRole(owner, { key: key(), memberId: stranger.memberId, role: 'member' }),
      removeMember(owner, { key: key(), memberId: stranger.memberId }),
    ];
    expect(tally(await Promise.all(acts))).toEqual({ 'member-gone': 2 });
  });

  it('with another role are signed out, and have it from then on', async () => {
    const owner = await aMember();
    const member = await people.colleagueOf(owner);
    await signIn(member);
    granted(await changeRole(owner, { key: key(), memberId: member.memberId, role: 'owner' }));
    expect(await sessionsOf(member)).toBe(0);
    expect((await memberWith(member.email)).role).toBe('owner');
  });

  it('who are removed are signed out, are on nothing any more, and can do nothing with a page they still have', async () => {
    const owner = await aMember();
    const member = await people.colleagueOf(owner);
    await signIn(member);
    granted(await openOnboarding(member, { key: key() }));
    granted(await removeMember(owner, { key: key(), memberId: member.memberId }));
    expect(await sessionsOf(member)).toBe(0);
    expect(await countOf('drafts', 'editor_id = $1', [member.memberId])).toBe(0);
    await expect(customers.withNumber({ member })).rejects.toThrow('signed-out');
  });

  it('who were removed begin with an account of their own at their next sign-in', async () => {
    const owner = await aMember();
    const member = await people.colleagueOf(owner);
    granted(await removeMember(owner, { key: key(), memberId: member.memberId }));
    await signIn(member);
    const now = await memberWith(member.email);
    expect(now.accountId).not.toBe(owner.accountId);
    expect(now.role).toBe('owner');
  });

  it('who left keep their name on what they did', async () => {
    const owner = await aMember();
    const member = await people.colleagueOf(owner);
    granted(await leaveAccount(member, { key: key() }));
    const { story, people: left } = await readAccount(owner);
    expect(left).toHaveLength(1);
    expect(story.at(-1)).toMatchObject({ sentence: 'Left the account.', by: member.email });
  });

  it('may be invited again after they left', async () => {
    const owner = await aMember();
    const member = await people.colleagueOf(owner);
    granted(await removeMember(owner, { key: key(), memberId: member.memberId }));
    await signIn(member);
    const { token } = await people.inviteTo(owner, member.email);
    granted(await acceptInvitation(await memberWith(member.email), { key: key(), token }));
    expect((await memberWith(member.email)).accountId).toBe(owner.accountId);
  });
});

describe('the last owner', () => {
  it('cannot leave, be removed or become a member', async () => {
    const owner = await aMember();
    await people.colleagueOf(owner);
    const acts = [
      leaveAccount(owner, { key: key() }),
      removeMember(owner, { key: key(), memberId: owner.memberId }),
      changeRole(owner, { key: key(), memberId: owner.memberId, role: 'member' }),
    ];
    expect(tally(await Promise.all(acts))).toEqual({ 'last-owner': 3 });
  });

  it('stays when two owners remove each other, or both leave, at once', async () => {
    for (let round = 0; round < 6; round++) {
      const one = await aMember();
      const two = await people.colleagueOf(one, 'owner');
      const acts =
        round % 2 === 0
          ? [
              removeMember(one, { key: key(), memberId: two.memberId }),
              removeMember(two, { key: key(), memberId: one.memberId }),
            ]
          : [leaveAccount(one, { key: key() }), leaveAccount(two, { key: key() })];
      const counts = tally(await Promise.all(acts));
      expect(counts).toEqual({ won: 1, [round % 2 === 0 ? 'signed-out' : 'last-owner']: 1 });
      const owners = `account_id = $1 and role = 'owner' and ended_at is null`;
      expect(await countOf('members', owners, [one.accountId])).toBe(1);
    }
  });

  it('pressed twice is one act', async () => {
    const owner = await aMember();
    const member = await people.colleagueOf(owner);
    const form = { key: key(), memberId: member.memberId };
    granted(await removeMember(owner, form));
    granted(await removeMember(owner, form));
    expect(await removeMember(owner, { ...form, key: key() })).toEqual(refusedWith('member-gone'));
  });
});
