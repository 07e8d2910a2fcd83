import { describe, expect, it } from 'vitest';
import { after, HOUR, now, SECOND } from '@/lib/clock';
import { findRegistrationForJob } from '@/lib/db/registrations';
import { env } from '@/lib/env';
import { codeCalendar, numberCalendar } from '@/lib/operations/dates';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { changeRole, leaveAccount, removeMember } from '@/lib/operations/people/change-member';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { move } from '@/lib/operations/registration/move';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { aMember, granted, wrongCode } from '../../support/builders';
import { customersOf, draftOf, key, registrationOf } from '../../support/builders-onboarding';
import { peopleOf, sendMails } from '../../support/builders-people';
import { freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const people = peopleOf(sandbox);
const customers = customersOf(sandbox);

/** The subjects one address got, oldest first. */
const subjectsTo = async (email: string): Promise<string[]> =>
  (await sandbox.control.mails(email)).map(({ subject }) => subject).toReversed();

describe('who hears', () => {
  it('that a number is connected: the member who asked and every owner, each once', async () => {
    const owner = await aMember();
    const second = await people.colleagueOf(owner, 'owner');
    const member = await people.colleagueOf(owner);
    const other = await people.colleagueOf(owner);
    const { reference, registrationId } = await customers.connected({ member });
    await registerNumber(registrationId);
    for (let i = 0; i < 2; i++) await sendMails();
    for (const { email } of [owner, second, member]) {
      const about = (await sandbox.control.mails(email)).filter(({ subject }) => subject.includes(reference));
      expect(about.map(({ subject }) => subject)).toEqual([expect.stringContaining('is connected')]);
      expect(about[0]?.text).toContain(`${env().appUrl}/numbers/${reference}`);
    }
    expect((await subjectsTo(other.email)).join()).not.toContain(reference);
  });

  it('that somebody joined, was removed or left: the owners, and the person it is about', async () => {
    const owner = await aMember();
    const member = await people.colleagueOf(owner);
    const third = await people.colleagueOf(owner);
    granted(await changeRole(owner, { key: key(), memberId: member.memberId, role: 'owner' }));
    granted(await removeMember(owner, { key: key(), memberId: third.memberId }));
    granted(await leaveAccount(member, { key: key() }));
    await sendMails();
    const joined = 'Somebody joined your account at PaxFlow';
    const gone = 'Somebody is no longer in your account at PaxFlow';
    expect(await subjectsTo(owner.email)).toEqual([joined, joined, gone, gone]);
    expect(await subjectsTo(member.email)).toEqual([
      'You are invited to an account at PaxFlow',
      'What you may do at PaxFlow has changed',
      gone,
    ]);
    expect((await subjectsTo(third.email)).at(-1)).toBe('You are no longer in an account at PaxFlow');
    for (const { text } of await sandbox.control.mails(owner.email))
      expect(text).toContain(`${env().appUrl}/account`);
  });

  it('about a number of somebody who has left: the owners', async () => {
    const owner = await aMember();
    const member = await people.colleagueOf(owner);
    const { registrationId, reference } = await customers.submitted({ member });
    granted(await leaveAccount(member, { key: key() }));
    await registerNumber(registrationId);

    await checkProofs(registrationId, 0);
    await sendMails();
    expect((await subjectsTo(owner.email)).join()).toContain(reference);
    expect((await subjectsTo(member.email)).join()).not.toContain(reference);
  });
});

describe('a date', () => {
  const instant = (at: Date | null | undefined) => at?.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

  it('that a number waits for comes as a calendar file with the mail, and from its page', async () => {
    const customer = await customers.submitted();
    const row = await findRegistrationForJob(customer.registrationId);
    const until = after(now(), 30 * HOUR);
    for (let again = 0; again < 2; again++)
      if (row) await move(row, 'refused', { code: 'attempts-kept-back', until });
    const { refusalUntil } = await registrationOf(customer);
    await sendMails();
    const [mail, ...more] = await sandbox.control.mails(customer.member.email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('the date is in the calendar file');
    expect(mail?.calendar).toContain(`DTSTART:${instant(refusalUntil)}`);
    const file = await numberCalendar(customer.member, customer.reference);
    expect(file).toContain(`UID:number-${customer.reference}@paxflow`);
    expect(mail?.calendar).toContain(`UID:number-${customer.reference}@paxflow`);
    expect(await numberCalendar(await aMember(), customer.reference)).toBeNull();
  });

  it('that a code waits for comes from the page of the code, until it has passed', async () => {
    const { member, numberId, e164 } = await customers.codeAsked();
    for (let round = 0; round < 2; round++) {
      if (round === 1) granted(await askCode(member, { key: key(), numberId, method: 'sms' }));
      const code = (await sandbox.control.latestCode(e164)) ?? '';
      for (let i = 0; i < 5; i++) await enterCode(member, { key: key(), numberId, code: wrongCode(code) });
      await sandbox.moveClock(120 * SECOND);
    }
    const { codeUnlockAt } = (await draftOf(member)).draft;
    expect(await codeCalendar(member)).toContain(`DTSTART:${instant(codeUnlockAt)}`);
    await sandbox.moveClock(25 * HOUR);
    expect(await codeCalendar(member)).toBeNull();
  });

  it('that nobody waits for is no file', async () => {
    const customer = await customers.connected();
    expect(await numberCalendar(customer.member, customer.reference)).toBeNull();
    expect(await codeCalendar(customer.member)).toBeNull();
  });
});
