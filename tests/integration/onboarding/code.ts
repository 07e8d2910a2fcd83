import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { MINUTE, now, SECOND } from '@/lib/clock';
import { enterCodeSchema } from '@/lib/domain/onboarding-forms';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aNumber, granted, refusedWith, wrongCode } from '../../support/builders';
import { choose, customersOf, draftOf, key } from '../../support/builders-onboarding';
import { freshDatabase, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { acknowledged, codeAsked, connect, verified, withBusiness } = customersOf(sandbox);

type Customer = { member: Member; numberId: string; e164: string };
const ask = ({ member, numberId }: Customer, method: 'sms' | 'voice' = 'sms') =>
  askCode(member, { key: key(), numberId, method });
const enter = ({ member, numberId }: Customer, code: string) =>
  enterCode(member, { key: key(), numberId, code });
const guessOften = async (customer: Customer & { code: string }, times: number) => {
  for (let guess = 0; guess < times; guess++) await enter(customer, wrongCode(customer.code));
};

describe('asking for a code', () => {
  it('sends it by SMS or by call, as the customer wishes', async () => {
    const customer = await withBusiness();
    granted(await ask(customer, 'voice'));
    const { phones } = await sandbox.control.state();
    expect(phones.find(({ e164 }) => e164 === customer.e164)?.messages.map(({ kind }) => kind)).toEqual([
      'voice',
    ]);
  });

  it('refuses another one within a minute and says when', async () => {
    const customer = await codeAsked();
    const answer = await ask(customer);
    expect(answer).toEqual(refusedWith('code-too-soon'));
    const until = answer.ok ? 0 : (answer.refusal.until?.getTime() ?? 0);
    expect(Math.abs(until - now().getTime() - MINUTE)).toBeLessThan(10 * SECOND);
  });

  it('sends another one after a minute, and only the newest counts', async () => {
    const customer = await codeAsked();
    await sandbox.moveClock(61 * SECOND);
    granted(await ask(customer));
    const newest = (await sandbox.control.latestCode(customer.e164)) ?? '';
    if (newest !== customer.code)
      expect(await enter(customer, customer.code)).toEqual(refusedWith('code-wrong'));
    expect(await enter(customer, newest)).toEqual({ ok: true, value: 'review' });
  });

  it('refuses a fourth within the hour, and Meta never hears of it', async () => {
    const customer = await codeAsked();
    for (let again = 0; again < 2; again++) {
      await sandbox.moveClock(2 * MINUTE);
      granted(await ask(customer));
    }
    await sandbox.moveClock(2 * MINUTE);
    expect(await ask(customer)).toEqual(refusedWith('codes-kept-back'));
    expect(await sandbox.calls('requestCode')).toHaveLength(3);
  });

  it('proposes the other way where the SMS cannot arrive', async () => {
    const customer = await withBusiness({ e164: '+447700900005' });
    expect(await ask(customer)).toEqual(refusedWith('code-not-sent'));
    await sandbox.moveClock(2 * MINUTE);
    expect(await ask(customer, 'voice')).toEqual({ ok: true, value: 'code' });
  });

  it('goes on with the code whose answer was lost when the server ended', async () => {
    const customer = await codeAsked();
    await rows(`update drafts set code_sent_at = null, code_method = null where number_id = $1`, [
      customer.numberId,
    ]);
    await rows(`update meta_calls set outcome = null, answer = null where number_id = $1 and verb = $2`, [
      customer.numberId,
      'requestCode',
    ]);
    granted(await ask(customer));
    expect(await sandbox.calls('requestCode')).toHaveLength(1);
    expect(await enter(customer, customer.code)).toEqual({ ok: true, value: 'review' });
  });

  it('does not take the code that somebody else asked for a moment ago as its own', async () => {
    const first = await codeAsked();
    granted(await leaveOnboarding(first.member, { key: key() }));
    const second = await withBusiness({ e164: first.e164 });
    for (let press = 0; press < 2; press++) {
      expect(await ask(second)).toEqual(refusedWith('code-too-soon'));
      expect((await draftOf(second.member)).draft.codeSentAt).toBeNull();
    }
  });

  it('does not take the code that was asked for in another business as one for this business', async () => {
    const customer = await codeAsked();
    granted(await connect(customer.member, seeds.cornerBakery.wabaId));
    for (let press = 0; press < 2; press++) {
      expect(await ask(customer)).toEqual(refusedWith('code-too-soon'));
      expect((await draftOf(customer.member)).draft.codeSentAt).toBeNull();
    }
  });

  it('goes on without a code where Meta has verified the number before', async () => {
    const customer = await verified();
    await choose(customer.member, aNumber());
    await acknowledged(customer);
    await sandbox.moveClock(2 * MINUTE);
    expect(await ask(customer)).toEqual({ ok: true, value: 'review' });
    expect(await sandbox.effects('requestCode')).toBe(1);
  });
});

describe('entering the code', () => {
  it('refuses a wrong one and takes the right one afterwards', async () => {
    const customer = await codeAsked();
    expect(await enter(customer, wrongCode(customer.code))).toEqual(refusedWith('code-wrong'));
    expect(await enter(customer, customer.code)).toEqual({ ok: true, value: 'review' });
  });

  it('still takes it after nine minutes', async () => {
    const customer = await codeAsked();
    await sandbox.moveClock(9 * MINUTE);
    expect(await enter(customer, customer.code)).toEqual({ ok: true, value: 'review' });
  });

  it('refuses it after ten minutes', async () => {
    const customer = await codeAsked();
    await sandbox.moveClock(10 * MINUTE + SECOND);
    expect(await enter(customer, customer.code)).toEqual(refusedWith('code-wrong'));
  });

  it('is over after five wrong ones: the right one is not even passed on', async () => {
    const customer = await codeAsked();
    await guessOften(customer, 5);
    expect(await enter(customer, customer.code)).toEqual(refusedWith('code-used-up'));
    expect(await sandbox.calls('verifyCode')).toHaveLength(5);
  });

  it('begins anew with a new code after five wrong ones', async () => {
    const customer = await codeAsked();
    await guessOften(customer, 5);
    await sandbox.moveClock(MINUTE);
    granted(await ask(customer));
    expect(await enter(customer, (await sandbox.control.latestCode(customer.e164)) ?? '')).toEqual({
      ok: true,
      value: 'review',
    });
  });

  it('is over for the day after ten wrong ones, and no code is asked for that could not be entered', async () => {
    const customer = await codeAsked();
    await guessOften(customer, 5);
    await sandbox.moveClock(2 * MINUTE);
    granted(await ask(customer));
    const code = (await sandbox.control.latestCode(customer.e164)) ?? '';
    await guessOften({ ...customer, code }, 5);
    await sandbox.moveClock(2 * MINUTE);
    expect(await ask(customer)).toEqual(refusedWith('code-tries-spent'));
    expect(await enter(customer, code)).toEqual(refusedWith('code-tries-spent'));
    expect(await sandbox.calls('requestCode')).toHaveLength(2);
    expect(await sandbox.calls('verifyCode')).toHaveLength(10);
  });

  it('never reaches Meta with letters', async () => {
    const form = { key: key(), numberId: `num_${key()}`, code: '12a456' };
    expect(enterCodeSchema.safeParse(form).success).toBe(false);
  });

  it('is refused before a code was asked for', async () => {
    const customer = await withBusiness();
    expect(await enter(customer, '123456')).toEqual(refusedWith('no-code-asked'));
    expect(await sandbox.calls('verifyCode')).toEqual([]);
  });

  it('answers a second press after success like the first', async () => {
    const customer = await codeAsked();
    granted(await enter(customer, customer.code));
    expect(await enter(customer, customer.code)).toEqual({ ok: true, value: 'review' });
    expect(await sandbox.calls('verifyCode')).toHaveLength(1);
  });
});
