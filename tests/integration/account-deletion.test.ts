import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { DAY, now } from '@/lib/clock';
import { authAdapter } from '@/lib/db/auth-adapter';
import { findHoldOfDraft } from '@/lib/db/holds';
import { deleteAccount, isDeletedBy, numbersInTheWay } from '@/lib/operations/account/delete-account';
import { advanceRequest } from '@/lib/operations/deregistration/advance';
import { askDeregistration } from '@/lib/operations/deregistration/ask';
import { confirmRemoval } from '@/lib/operations/deregistration/go-on';
import { chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { makeCodeLink } from '@/lib/operations/onboarding/code-link';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { tellWaitOver } from '@/lib/operations/onboarding/tell-wait-over';
import { acceptInvitation } from '@/lib/operations/people/accept-invitation';
import { invite } from '@/lib/operations/people/invite';
import { readInvitation } from '@/lib/operations/people/read-invitation';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { sweep } from '@/lib/operations/sweep';
import { aMember, aNumber, aStockNumber, granted, refusedWith, tally } from '../support/builders';
import { leaversOf } from '../support/builders-leaving';
import { customersOf, draftOf, key, registrationOf } from '../support/builders-onboarding';
import { anAddress, memberWith, peopleOf, sendMails } from '../support/builders-people';
import { countOf, freshDatabase, isOnPostgres, productRows, rows } from '../support/database';
import { sandboxForFile } from '../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);
const people = peopleOf(sandbox);
const leavers = leaversOf(sandbox);

const form = () => ({ key: key(), confirmation: 'delete' });
const isClosed = ({ accountId }: Member) =>
  countOf('accounts', 'id = $1 and closed_at is not null', [accountId]);
const liveHolds = ({ accountId }: Member) =>
  countOf('holds', 'account_id = $1 and ended_at is null', [accountId]);

async function signIn(email: string): Promise<string> {
  const adapter = await authAdapter();
  const [user] = await rows<{ id: string }>('select id from users where email = $1', [email]);
  const sessionToken = key();
  await adapter.createSession?.({
    sessionToken,
    userId: user?.id ?? '',
    expires: new Date(Date.now() + 7 * DAY),
  });
  return sessionToken;
}

/** Somebody whose number has left, and whose request waits to hear how it went. */
async function hasLeft() {
  const leaver = await leavers.off();
  await leavers.remove(leaver);
  granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
  await leavers.runWhenDue(leaver);
  return leaver;
}

describe('deleting an account', () => {
  it('signs everybody out, and nobody is in it any more', async () => {
    const owner = await aMember();
    const colleague = await people.colleagueOf(owner);
    for (const { email } of [owner, colleague]) await signIn(email);
    granted(await deleteAccount(owner, form()));
    expect(await isClosed(owner)).toBe(1);
    expect(await countOf('members', 'account_id = $1 and ended_at is null', [owner.accountId])).toBe(0);
    const users = 'user_id in (select user_id from members where account_id = $1)';
    expect(await countOf('sessions', users, [owner.accountId])).toBe(0);
  });

  it('leaves no PIN, no access to Meta and no link that works', async () => {
    const { member } = await hasLeft();
    const next = await customers.codeAsked({ member });
    await rows(`update drafts set sealed_pin = 'a sealed PIN' where account_id = $1`, [member.accountId]);
    granted(await makeCodeLink(member, { key: key(), numberId: next.numberId }));
    const { token } = await people.inviteTo(member);
    granted(await deleteAccount(member, form()));
    const mine = [member.accountId];
    expect(await countOf('registrations', 'account_id = $1 and sealed_pin is not null', mine)).toBe(0);
    expect(
      await countOf('drafts', `account_id = $1 and (sealed_pin is not null or state = 'open')`, mine),
    ).toBe(0);
    expect(await countOf('meta_businesses', `account_id = $1 and sealed_token <> ''`, mine)).toBe(0);
    for (const table of ['meta_grants', 'code_links', 'deregistration_drafts'])
      expect(await countOf(table, 'account_id = $1', mine), table).toBe(0);
    expect(await readInvitation(token, null)).toMatchObject({ state: 'ended', code: 'invitation-withdrawn' });
    const guest = await aMember();
    expect((await acceptInvitation(guest, { key: key(), token })).ok).toBe(false);
  });

  it('frees the number of an unfinished onboarding at once, and lets one that has left rest', async () => {
    const { member } = await customers.withNumber();
    const stock = await aStockNumber();
    granted(await chooseStockNumber(member, { key: key(), stockNumber: stock.id }));
    granted(await deleteAccount(member, form()));
    expect(await liveHolds(member)).toBe(0);
    expect(await countOf('numbers', 'id = $1 and not is_held', [stock.id])).toBe(1);

    const leaver = await leavers.off();
    await rows(`update numbers set source = 'paxflow' where e164 = $1`, [leaver.e164]);
    await leavers.remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    await leavers.runWhenDue(leaver);
    const { draftId } = await registrationOf(leaver);
    granted(await deleteAccount(leaver.member, form()));
    const hold = await findHoldOfDraft(draftId);
    expect(hold?.until?.getTime()).toBeGreaterThan(now().getTime() + 29 * DAY);
    await sandbox.moveClock(31 * DAY);
    await sweep();
    expect(await findHoldOfDraft(draftId)).toBeNull();
    expect(await countOf('numbers', 'e164 = $1 and not is_held', [leaver.e164])).toBe(1);
  });

  it('frees the own number of a registration that Meta refused, for somebody else', async () => {
    const customer = await customers.submitted();
    await rows(`update registrations set state = 'refused', refusal_code = 'meta-silent' where id = $1`, [
      customer.registrationId,
    ]);
    granted(await deleteAccount(customer.member, form()));
    const somebody = await customers.withNumber({ e164: customer.e164 });
    expect(somebody.numberId).toBe(customer.numberId);
    expect(await liveHolds(customer.member)).toBe(0);
  });

  it('keeps the record, says so in the audit, and finishes a request that waited for an answer', async () => {
    const leaver = await hasLeft();
    granted(await deleteAccount(leaver.member, form()));
    expect(await leavers.moves(leaver)).toEqual([
      'requested',
      'deregistering',
      'awaiting_removal',
      'releasing',
      'ready',
      'closed',
    ]);
    expect(await leavers.state(leaver)).toBe('closed');
    const said = `subject_id = $1 and name = 'account-closed' and member_id = $2`;
    expect(await countOf('events', said, [leaver.member.accountId, leaver.member.memberId])).toBe(1);
    for (const table of ['acknowledgements', 'registrations', 'deregistration_requests'])
      expect(await countOf(table, 'account_id = $1', [leaver.member.accountId]), table).toBeGreaterThan(0);
  });

  it('mails everybody who was in it, once, with what is gone and what stays', async () => {
    const owner = await aMember();
    const colleague = await people.colleagueOf(owner, 'owner');
    const pressed = form();
    granted(await deleteAccount(owner, pressed));
    granted(await deleteAccount(owner, pressed));
    await sendMails();
    for (const { email } of [owner, colleague]) {
      const mails = (await sandbox.control.mails(email)).filter(({ subject }) => subject.includes('deleted'));
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).toContain(`${owner.email} deleted the account`);
      expect(mails[0]?.text).toContain('365 days, then all of it is erased');
    }
  });

  it('pressed twice is one act, and the second press is known as such', async () => {
    const owner = await aMember();
    const pressed = form();
    expect(await isDeletedBy(pressed)).toBe(false);
    granted(await deleteAccount(owner, pressed));
    const before = await productRows();
    granted(await deleteAccount(owner, pressed));
    expect(await deleteAccount(owner, form())).toEqual(refusedWith('signed-out'));
    expect(await productRows()).toEqual(before);
    expect(await isDeletedBy(pressed)).toBe(true);
  });

  it('lets its people begin anew with an empty account of their own', async () => {
    const { member } = await customers.withNumber();
    granted(await deleteAccount(member, form()));
    await signIn(member.email);
    const anew = await memberWith(member.email);
    expect(anew.accountId).not.toBe(member.accountId);
    granted(await openOnboarding(anew, { key: key() }));
  });

  it('stops the jobs that still wait: they find nothing to do', async () => {
    const customer = await customers.submitted();
    await rows(`update registrations set state = 'refused' where id = $1`, [customer.registrationId]);
    const leaver = await hasLeft();
    for (const { member } of [customer, leaver]) granted(await deleteAccount(member, form()));
    const before = await productRows();
    await registerNumber(customer.registrationId);
    await checkProofs(customer.registrationId, 0);
    await tellWaitOver((await registrationOf(customer)).draftId);
    await sandbox.moveClock(40 * DAY);
    await advanceRequest(leaver.requestId);
    expect(await productRows()).toEqual(before);
  });
});

describe('an account is not deleted', () => {
  it('while a number is live or leaving: each is named, and nothing is changed', async () => {
    const customer = await customers.connected();
    const { member } = customer;
    const second = await customers.submitted({ member });
    const named = async () =>
      (await numbersInTheWay(member)).map(({ reference, state }) => [reference, state]);
    expect(await named()).toEqual([
      [customer.reference, 'connected'],
      [second.reference, 'registering'],
    ]);
    const before = await productRows();
    expect(await deleteAccount(member, form())).toEqual(refusedWith('account-has-numbers'));
    expect(await productRows()).toEqual(before);
  });

  it('before the number that leaves is ready to try', async () => {
    const leaver = await leavers.off();
    expect(await numbersInTheWay(leaver.member)).toMatchObject([
      { request: leaver.request, state: 'leaving' },
    ]);
    expect(await deleteAccount(leaver.member, form())).toEqual(refusedWith('account-has-numbers'));
    await leavers.remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    expect(await deleteAccount(leaver.member, form())).toEqual(refusedWith('account-has-numbers'));
    await leavers.runWhenDue(leaver);
    granted(await deleteAccount(leaver.member, form()));
  });

  it('by a member, or by somebody who was removed', async () => {
    const owner = await aMember();
    const colleague = await people.colleagueOf(owner);
    expect(await deleteAccount(colleague, form())).toEqual(refusedWith('owners-only'));
    await rows('update members set ended_at = now() where id = $1', [colleague.memberId]);
    expect(await deleteAccount({ ...colleague, role: 'owner' }, form())).toEqual(refusedWith('signed-out'));
    expect(await isClosed(owner)).toBe(0);
  });
});

describe('a page from before', () => {
  it('begins nothing in a deleted account', async () => {
    const customer = await customers.verified();
    const { member, numberId } = customer;
    granted(await deleteAccount(member, form()));
    const before = await productRows();
    const acts = [
      openOnboarding(member, { key: key() }),
      submitRegistration(member, { key: key(), numberId }),
      invite(member, { key: key(), email: anAddress(), role: 'member' }),
      askDeregistration(member, { key: key(), reference: 'RG-0000-0000' }),
    ];
    expect(tally(await Promise.all(acts))).toEqual({ 'signed-out': 4 });
    expect(await productRows()).toEqual(before);
  });
});

describe('deleting an account against somebody who begins something in it', () => {
  // One connection at a time decides nothing; PostgreSQL has many.
  const rounds = isOnPostgres ? 12 : 2;

  it('either the registration is there and the account stays, or the account is gone and nothing began', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const { member, numberId } = await customers.verified();
      const submit = () => submitRegistration(member, { key: key(), numberId });
      const end = () => deleteAccount(member, form());
      const acts = round % 2 === 0 ? [submit(), end()] : [end(), submit()];
      const outcomes = await Promise.all(acts);
      const [submitted, deleted] = round % 2 === 0 ? outcomes : outcomes.toReversed();
      expect([submitted?.ok, deleted?.ok].filter(Boolean)).toHaveLength(1);
      seen.add(deleted?.ok ? 'deleted' : 'submitted');
      const live = await countOf('registrations', 'account_id = $1', [member.accountId]);
      expect([live, await isClosed(member)]).toEqual(deleted?.ok ? [0, 1] : [1, 0]);
      expect(await liveHolds(member)).toBe(deleted?.ok ? 0 : 1);
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  it('leaves no open onboarding and no new member behind', async () => {
    for (let round = 0; round < rounds; round++) {
      const owner = await aMember();
      const email = anAddress();
      const { token } = await people.inviteTo(owner, email);
      const guest = await aMember(email);
      await Promise.all([
        deleteAccount(owner, form()),
        openOnboarding(owner, { key: key() }),
        acceptInvitation(guest, { key: key(), token }),
      ]);
      expect(await isClosed(owner)).toBe(1);
      const mine = [owner.accountId];
      expect(await countOf('drafts', `account_id = $1 and state = 'open'`, mine)).toBe(0);
      expect(await countOf('members', 'account_id = $1 and ended_at is null', mine)).toBe(0);
    }
  });

  it('two owners who delete it at once delete it once', async () => {
    for (let round = 0; round < rounds; round++) {
      const owner = await aMember();
      const second = await people.colleagueOf(owner, 'owner');
      const counts = tally(await Promise.all([deleteAccount(owner, form()), deleteAccount(second, form())]));
      expect(counts).toEqual({ won: 1, 'signed-out': 1 });
      expect(await countOf('events', `subject_id = $1 and name = 'account-closed'`, [owner.accountId])).toBe(
        1,
      );
    }
  });

  it('a number of its own is free for the next customer in the same moment', async () => {
    const e164 = aNumber();
    const first = await customers.verified({ e164 });
    granted(await deleteAccount(first.member, form()));
    const second = await customers.withNumber({ e164 });
    expect((await draftOf(second.member)).draft.numberId).toBe(first.numberId);
  });
});
