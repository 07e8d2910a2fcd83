import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { HOUR, MINUTE, SECOND } from '@/lib/clock';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { tellCodeUnlocked } from '@/lib/operations/onboarding/tell-code-unlocked';
import { aNumber, granted, refusedWith, wrongCode } from '../../support/builders';
import { choose, customersOf, draftOf, key } from '../../support/builders-onboarding';
import { countOf, freshDatabase, jobsOf } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { codeAsked } = customersOf(sandbox);

type Customer = { member: Member; numberId: string; e164: string; code: string };
const ask = ({ member, numberId }: Customer) => askCode(member, { key: key(), numberId, method: 'sms' });
const enter = ({ member, numberId }: Customer, code: string) =>
  enterCode(member, { key: key(), numberId, code });
const mailsTo = ({ email }: Member) => countOf('outbox', 'recipient = $1', [email]);
const draftIdOf = async ({ member }: Customer) => (await draftOf(member)).draft.id;

/** Ten wrong codes: the number is locked, by Meta for 12 hours and by us for a day. */
const locked = async () => {
  const customer = await codeAsked();
  for (const round of [0, 1]) {
    const code = (await sandbox.control.latestCode(customer.e164)) ?? '';
    for (let guess = 0; guess < 5; guess++) await enter(customer, wrongCode(code));
    await sandbox.moveClock(2 * MINUTE);
    if (round === 0) granted(await ask(customer));
  }
  return customer;
};

describe('the mail at the end of a long lock', () => {
  it('is promised for the very instant the lock ends, with a job for it', async () => {
    const customer = await locked();
    const refused = await enter(customer, '123456');
    expect(refused).toEqual(refusedWith('code-tries-spent'));
    const { codeUnlockAt } = (await draftOf(customer.member)).draft;
    expect(codeUnlockAt).toEqual(refused.ok ? null : refused.refusal.until);
    const id = await draftIdOf(customer);
    const jobs = (await jobsOf('tell-code-unlocked')).filter(({ data }) => data.draftId === id);
    expect(jobs.at(-1)?.waitsSeconds).toBeGreaterThan((23 * HOUR) / SECOND);
  });

  it('comes then and not before, once however often the job runs', async () => {
    const customer = await locked();
    const id = await draftIdOf(customer);
    await tellCodeUnlocked(id);
    expect(await mailsTo(customer.member)).toBe(0);
    await sandbox.moveClock(24 * HOUR + SECOND);
    await Promise.all(Array.from({ length: 5 }, () => tellCodeUnlocked(id)));
    await tellCodeUnlocked(id);
    expect(await mailsTo(customer.member)).toBe(1);
    expect(await countOf('outbox', 'subject like $1', [`%${customer.e164.slice(-4)}: you can go on%`])).toBe(
      1,
    );
  });

  it('is promised once however often the customer tries meanwhile', async () => {
    const customer = await locked();
    const before = (await jobsOf('tell-code-unlocked')).length;
    for (let again = 0; again < 5; again++) await enter(customer, '123456');
    for (let again = 0; again < 5; again++) await ask(customer);
    expect(await jobsOf('tell-code-unlocked')).toHaveLength(before);
  });

  it('does not come when the number was changed or left meanwhile', async () => {
    const customer = await locked();
    const id = await draftIdOf(customer);
    await choose(customer.member, aNumber());
    await sandbox.moveClock(25 * HOUR);
    await tellCodeUnlocked(id);
    expect(await mailsTo(customer.member)).toBe(0);
  });

  it('is promised for no wait that somebody can sit out', async () => {
    const customer = await codeAsked();
    for (let guess = 0; guess < 6; guess++) await enter(customer, wrongCode(customer.code));
    for (let again = 0; again < 3; again++) {
      await sandbox.moveClock(2 * MINUTE);
      await ask(customer);
    }
    expect(await ask(customer)).toEqual(refusedWith('codes-kept-back'));
    expect((await draftOf(customer.member)).draft.codeUnlockAt).toBeNull();
  });
});
