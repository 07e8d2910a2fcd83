import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { SECOND } from '@/lib/clock';
import { findLiveHold } from '@/lib/db/holds';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { aNumber, granted, refusedWith } from '../../support/builders';
import { choose, customersOf, draftOf, key } from '../../support/builders-onboarding';
import { freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile(2_500);
const { codeAsked, connect, withBusiness } = customersOf(sandbox);

type Customer = { member: Member; numberId: string; e164: string };
const ask = ({ member, numberId }: Customer) => askCode(member, { key: key(), numberId, method: 'sms' });
const enterNewest = async ({ member, numberId, e164 }: Customer) =>
  enterCode(member, { key: key(), numberId, code: (await sandbox.control.latestCode(e164)) ?? '' });

describe('when Meta is silent about a code', () => {
  it.each(['timeout-after', 'garbage', 'too-large'] as const)(
    'says that a code may come (%s), and takes it when it does',
    async (kind) => {
      const customer = await withBusiness();
      await sandbox.fault('requestCode', kind);
      expect(await ask(customer)).toEqual(refusedWith('code-maybe-sent'));
      expect(await enterNewest(customer)).toEqual({ ok: true, value: 'review' });
    },
  );

  it.each(['drop', 'redirect'] as const)(
    'lets the customer ask again (%s) once the minute is over',
    async (kind) => {
      const customer = await withBusiness();
      await sandbox.fault('requestCode', kind);
      expect(await ask(customer)).toEqual(refusedWith('code-maybe-sent'));
      await sandbox.moveClock(61 * SECOND);
      granted(await ask(customer));
      expect(await enterNewest(customer)).toEqual({ ok: true, value: 'review' });
    },
  );

  it('believes Meta’s reading when the answer to a code got lost', async () => {
    const customer = await codeAsked();
    await sandbox.fault('verifyCode', 'garbage');
    expect(await enterNewest(customer)).toEqual({ ok: true, value: 'review' });
    expect(await sandbox.effects('verifyCode')).toBe(1);
  });

  it('says that Meta is silent when the code never arrived there, and takes it on the next try', async () => {
    const customer = await codeAsked();
    await sandbox.fault('verifyCode', 'drop');
    expect(await enterNewest(customer)).toEqual(refusedWith('meta-silent'));
    expect(await enterNewest(customer)).toEqual({ ok: true, value: 'review' });
  });
});

describe('when Meta is silent about adding the number', () => {
  it.each(['timeout-after', 'garbage'] as const)(
    'finds it by listing instead of adding it twice (%s)',
    async (kind) => {
      const customer = await withBusiness();
      const before = (await sandbox.calls('listNumbers')).length;
      await sandbox.fault('addNumber', kind);
      granted(await ask(customer));
      expect(await sandbox.calls('addNumber')).toHaveLength(1);
      expect(await sandbox.calls('listNumbers')).toHaveLength(before + 1);
      expect(await enterNewest(customer)).toEqual({ ok: true, value: 'review' });
    },
  );

  it('keeps every answer and adds it on the next press when it was not there', async () => {
    const customer = await withBusiness();
    await sandbox.fault('addNumber', 'drop');
    expect(await ask(customer)).toEqual(refusedWith('meta-silent'));
    granted(await ask(customer));
    expect(await sandbox.effects('addNumber')).toBe(1);
  });

  it('finds a number that is in the business already', async () => {
    const first = await codeAsked();
    const { draft } = await draftOf(first.member);
    await choose(first.member, aNumber());
    const second = await withBusiness({ e164: first.e164 });
    await sandbox.moveClock(61 * SECOND);
    granted(await ask(second));
    expect((await draftOf(second.member)).draft.phoneNumberId).toBe(draft.phoneNumberId);
  });
});

describe('when the answer changes while Meta is asked', () => {
  /** Changes something while one call is under way. */
  const whileAsked = async <T>(
    customer: Customer,
    verb: 'addNumber' | 'requestCode',
    change: () => Promise<T>,
  ) => {
    await sandbox.slow(verb, 2_000);
    const asked = ask(customer);
    await expect.poll(async () => (await sandbox.calls(verb)).length, { interval: 20 }).toBe(1);
    await change();
    return asked;
  };

  it('does not take the earlier number’s place at Meta for the new number, and frees the earlier one', async () => {
    const customer = await withBusiness();
    const answer = await whileAsked(customer, 'addNumber', () => choose(customer.member, aNumber()));
    expect(answer).toEqual(refusedWith('page-out-of-date'));
    expect((await draftOf(customer.member)).draft.phoneNumberId).toBeNull();
    expect(await findLiveHold(customer.numberId)).toBeNull();
  });

  it('does not take the earlier number’s code for the new number', async () => {
    const customer = await withBusiness();
    const answer = await whileAsked(customer, 'requestCode', () => choose(customer.member, aNumber()));
    expect(answer).toEqual(refusedWith('page-out-of-date'));
    expect((await draftOf(customer.member)).draft).toMatchObject({ phoneNumberId: null, codeSentAt: null });
  });
});

describe('when the number is gone at Meta', () => {
  it('says so once and adds it anew with the next code', async () => {
    const customer = await codeAsked();
    await sandbox.control.manager({ act: 'remove-number', e164: customer.e164 });
    await sandbox.moveClock(6 * 60 * SECOND);
    expect(await ask(customer)).toEqual(refusedWith('number-removed-at-meta'));
    await sandbox.moveClock(61 * SECOND);
    granted(await ask(customer));
    expect(await enterNewest(customer)).toEqual({ ok: true, value: 'review' });
    expect(await sandbox.effects('addNumber')).toBe(2);
  });

  it('says so when a code is entered, and adds it anew with the next one', async () => {
    const customer = await codeAsked();
    await sandbox.control.manager({ act: 'remove-number', e164: customer.e164 });
    await sandbox.moveClock(6 * 60 * SECOND);
    expect(await enterNewest(customer)).toEqual(refusedWith('number-removed-at-meta'));
    granted(await ask(customer));
    expect(await enterNewest(customer)).toEqual({ ok: true, value: 'review' });
  });

  it('asks for the code again after the business was connected anew, with every answer kept', async () => {
    const customer = await codeAsked();
    await sandbox.control.manager({ act: 'unshare', wabaId: sandbox.wabaId });
    await sandbox.moveClock(61 * SECOND);
    expect(await ask(customer)).toEqual(refusedWith('meta-permission-missing'));
    granted(await connect(customer.member));
    await sandbox.moveClock(61 * SECOND);
    expect(await ask(customer)).toEqual({ ok: true, value: 'code' });
  });
});

describe('after the hold of an own number is over', () => {
  it('refuses the code when somebody else began with the number', async () => {
    const first = await codeAsked();
    await sandbox.moveClock(15 * 24 * 3600 * SECOND);
    const second = await codeAsked({ e164: first.e164 });
    expect(second.numberId).toBe(first.numberId);
    expect(await ask(first)).toEqual(refusedWith('number-unavailable'));
  });
});
