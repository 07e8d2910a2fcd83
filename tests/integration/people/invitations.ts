import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '@/lib/clock';
import { acceptInvitation } from '@/lib/operations/people/accept-invitation';
import { invite, inviteAgain, withdrawInvitation } from '@/lib/operations/people/invite';
import { readAccount } from '@/lib/operations/people/read-account';
import { readInvitation } from '@/lib/operations/people/read-invitation';
import { sweep } from '@/lib/operations/sweep';
import { aMember, granted, refusedWith, tally } from '../../support/builders';
import { customersOf, key } from '../../support/builders-onboarding';
import { anAddress, memberWith, peopleOf, sendMails } from '../../support/builders-people';
import { countOf, everythingStored, freshDatabase, isOnPostgres, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const people = peopleOf(sandbox);
const customers = customersOf(sandbox);

const openOf = async (owner: Parameters<typeof readAccount>[0]) => (await readAccount(owner)).invitations;

describe('an invitation', () => {
  it('brings a person into the account, with the role it was for', async () => {
    const owner = await aMember();
    const { email, token } = await people.inviteTo(owner, undefined, 'owner');
    const guest = await aMember(email);
    expect(await readInvitation(token, guest)).toMatchObject({ state: 'accept', invitedBy: owner.email });
    granted(await acceptInvitation(guest, { key: key(), token }));
    expect(await memberWith(email)).toMatchObject({ accountId: owner.accountId, role: 'owner' });
    const { people: all, story, invitations } = await readAccount(owner);
    expect(all.map((one) => one.email)).toEqual([owner.email, email]);
    expect(invitations).toEqual([]);
    expect(story.map(({ sentence }) => sentence)).toEqual([
      'The account was opened.',
      `Invited ${email} as owner.`,
      'Joined the account as owner.',
    ]);
  });

  it('is the same mail and the same answer for an address we know and one we do not', async () => {
    const owner = await aMember();
    const known = await aMember();
    const unknown = anAddress();
    for (const email of [known.email, unknown])
      expect(await invite(owner, { key: key(), email, role: 'member' })).toEqual({
        ok: true,
        value: 'invited',
      });
    await sendMails();
    const texts = [known.email, unknown].map(async (email) => {
      const [mail] = await sandbox.control.mails(email);
      return `${mail?.subject}\n${mail?.text.replace(/invitation\/[\w-]{43}/, 'invitation/…')}`;
    });
    expect(await texts[0]).toBe(await texts[1]);
    expect(await texts[0]).toContain('as member');
  });

  it('is read by anybody who has the link, as often as they like, and spends nothing', async () => {
    const { email, token } = await people.inviteTo(await aMember());
    for (let i = 0; i < 20; i++) expect((await readInvitation(token, null)).state).toBe('sign-in');
    expect((await readInvitation(token, await aMember())).state).toBe('somebody-else');
    granted(await acceptInvitation(await aMember(email), { key: key(), token }));
  });

  it('is for the address it was sent to, and for nobody else', async () => {
    const owner = await aMember();
    const { token } = await people.inviteTo(owner);
    const other = await aMember();
    expect(await acceptInvitation(other, { key: key(), token })).toEqual(
      refusedWith('invitation-for-somebody-else'),
    );
    expect((await memberWith(other.email)).accountId).toBe(other.accountId);
  });

  it('works once: pressed again by the same person it is done, and its page says so', async () => {
    const owner = await aMember();
    const { email, token } = await people.inviteTo(owner);
    const guest = await aMember(email);
    granted(await acceptInvitation(guest, { key: key(), token }));
    granted(await acceptInvitation(await memberWith(email), { key: key(), token }));
    expect(await countOf('members', 'account_id = $1', [owner.accountId])).toBe(2);
    expect(await readInvitation(token, await memberWith(email))).toMatchObject({ isInside: true });
    expect(await readInvitation(token, await aMember())).toMatchObject({ code: 'invitation-used' });
  });

  it('ends after seven days, to the second', async () => {
    const { email, token } = await people.inviteTo(await aMember());
    const guest = await aMember(email);
    await sandbox.moveClock(7 * DAY - 5 * SECOND);
    expect((await readInvitation(token, guest)).state).toBe('accept');
    await sandbox.moveClock(6 * SECOND);
    expect(await readInvitation(token, guest)).toMatchObject({ code: 'invitation-expired' });
    expect(await acceptInvitation(guest, { key: key(), token })).toEqual(refusedWith('invitation-expired'));
  });

  it('that was withdrawn says so', async () => {
    const owner = await aMember();
    const { email, token } = await people.inviteTo(owner);
    const [open] = await openOf(owner);
    granted(await withdrawInvitation(owner, { key: key(), invitationId: open?.id ?? '' }));
    const guest = await aMember(email);
    expect(await acceptInvitation(guest, { key: key(), token })).toEqual(refusedWith('invitation-withdrawn'));
    expect(await withdrawInvitation(owner, { key: key(), invitationId: open?.id ?? '' })).toEqual(
      refusedWith('invitation-over'),
    );
  });

  it('that was sent again ends the earlier link', async () => {
    const owner = await aMember();
    const { email, token: earlier } = await people.inviteTo(owner);
    const [open] = await openOf(owner);
    granted(await inviteAgain(owner, { key: key(), invitationId: open?.id ?? '' }));
    const token = await people.tokenFor(email);
    expect(token).not.toBe(earlier);
    expect(await readInvitation(earlier, null)).toMatchObject({ code: 'invitation-replaced' });
    expect((await readInvitation(token, null)).state).toBe('sign-in');
    expect(await openOf(owner)).toHaveLength(1);
  });

  it('is not taken from another account’s page', async () => {
    const owner = await aMember();
    await people.inviteTo(owner);
    const [open] = await openOf(owner);
    const stranger = await aMember();
    for (const act of [withdrawInvitation, inviteAgain])
      expect(await act(stranger, { key: key(), invitationId: open?.id ?? '' })).toEqual(
        refusedWith('invitation-over'),
      );
    expect(await openOf(owner)).toHaveLength(1);
  });

  it('is not sent to somebody who is in already, nor too often', async () => {
    const owner = await aMember();
    expect(await invite(owner, { key: key(), email: owner.email, role: 'member' })).toEqual(
      refusedWith('member-already'),
    );
    const email = anAddress();
    const asked = [];
    for (let i = 0; i < 7; i++) asked.push(await invite(owner, { key: key(), email, role: 'member' }));
    expect(tally(asked)).toEqual({ won: 5, 'too-often': 2 });
  });

  it('keeps its token nowhere, and the mail is gone once it is sent', async () => {
    const { email, token } = await people.inviteTo(await aMember());
    expect(await everythingStored()).not.toContain(token);
    expect(await countOf('outbox', 'recipient = $1', [email])).toBe(0);
  });

  it('is forgotten a month after it ran out', async () => {
    const { email } = await people.inviteTo(await aMember());
    await sandbox.moveClock(38 * DAY);
    await sweep();
    expect(await countOf('invitations', 'email = $1', [email])).toBe(0);
  });
});

describe('somebody with an account of their own', () => {
  it('leaves the empty one behind', async () => {
    const owner = await aMember();
    const { email, token } = await people.inviteTo(owner);
    const guest = await aMember(email);
    granted(await acceptInvitation(guest, { key: key(), token }));
    expect(await countOf('members', 'account_id = $1 and ended_at is null', [guest.accountId])).toBe(0);
  });

  it('does not lose a number over it', async () => {
    const owner = await aMember();
    const { email, token } = await people.inviteTo(owner);
    const { member } = await customers.withNumber({ member: await aMember(email) });
    expect((await readInvitation(token, member)).state).toBe('has-account');
    expect(await acceptInvitation(member, { key: key(), token })).toEqual(
      refusedWith('invitation-has-account'),
    );
    expect((await memberWith(email)).accountId).toBe(member.accountId);
  });

  it('does not leave colleagues alone over it', async () => {
    const owner = await aMember();
    const { email, token } = await people.inviteTo(owner);
    const guest = await aMember(email);
    await people.colleagueOf(guest);
    expect(await acceptInvitation(guest, { key: key(), token })).toEqual(
      refusedWith('invitation-has-account'),
    );
  });
});

describe('at once', () => {
  const racers = isOnPostgres ? 20 : 6;

  it(`joins once when one person presses on ${racers} devices`, async () => {
    const owner = await aMember();
    const { email, token } = await people.inviteTo(owner);
    const guest = await aMember(email);
    const outcomes = await Promise.all(
      Array.from({ length: racers }, () => acceptInvitation(guest, { key: key(), token })),
    );
    expect(tally(outcomes)).toEqual({ won: racers });
    expect(await countOf('members', 'account_id = $1', [owner.accountId])).toBe(2);
    expect(await countOf('events', `subject_id = $1 and name = 'member-joined'`, [owner.accountId])).toBe(1);
  });

  it('is accepted or withdrawn, never both', async () => {
    const owner = await aMember();
    for (let round = 0; round < racers; round++) {
      const { email, token } = await people.inviteTo(owner);
      const guest = await aMember(email);
      const [open] = await openOf(owner);
      const outcomes = await Promise.all([
        acceptInvitation(guest, { key: key(), token }),
        withdrawInvitation(owner, { key: key(), invitationId: open?.id ?? '' }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const isIn = (await memberWith(email)).accountId === owner.accountId;
      expect(isIn).toBe(outcomes[0].ok);
    }
  });

  it('lets one person be in one account, whoever invites them', async () => {
    const email = anAddress();
    const tokens: string[] = [];
    for (let i = 0; i < 3; i++) tokens.push((await people.inviteTo(await aMember(), email)).token);
    const guest = await aMember(email);
    await Promise.all(tokens.map((token) => acceptInvitation(guest, { key: key(), token })));
    const live = `user_id = (select id from users where email = $1) and ended_at is null`;
    expect(await countOf('members', live, [email])).toBe(1);
  });

  it('the database refuses a second account of one person, whatever the code believes', async () => {
    const one = await aMember();
    const other = await aMember();
    const copy = `insert into members (id, account_id, user_id, role, created_at)
      select 'mem_second', $2, user_id, 'member', now() from members where id = $1`;
    await expect(rows(copy, [one.memberId, other.accountId])).rejects.toMatchObject({
      constraint: 'members_one_account_per_person',
    });
  });
});
