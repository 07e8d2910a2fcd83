import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { DAY, HOUR, MINUTE, now, SECOND } from '@/lib/clock';
import { nextStep } from '@/lib/domain/onboarding-steps';
import { answerUsage } from '@/lib/operations/onboarding/answer-usage';
import { clearUsage, numberFreed, paidMessageOn, waitOf } from '@/lib/operations/onboarding/free-number';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { tellWaitOver } from '@/lib/operations/onboarding/tell-wait-over';
import { aNumber, granted, refusedWith } from '../../support/builders';
import { choose, customersOf, draftOf, key } from '../../support/builders-onboarding';
import { usedAt } from '../../support/builders-usage';
import { countOf, freshDatabase, jobsOf, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { withNumber } = customersOf(sandbox);

type Customer = Awaited<ReturnType<typeof withNumber>>;
const form = ({ numberId }: Customer) => ({ key: key(), numberId });
const freed = async (usage: 'whatsapp-app' | 'business-app' | 'another-provider') => {
  const customer = await withNumber();
  await usedAt(customer, usage, usage === 'another-provider' ? 'free' : undefined);
  granted(await numberFreed(customer.member, form(customer)));
  return customer;
};
const goOn = (customer: Customer) => clearUsage(customer.member, form(customer));
const draft = async ({ member }: Customer) => (await draftOf(member)).draft;
const mailsTo = ({ email }: Member) => countOf('outbox', 'recipient = $1', [email]);
const jobOf = async (customer: Customer) => {
  const { id } = await draft(customer);
  return (await jobsOf('tell-wait-over')).filter(({ data }) => data.draftId === id).at(-1);
};
/** The job as the workers would run it. */
const runJob = async (customer: Customer) => tellWaitOver((await draft(customer)).id);
const day = (at: Date) => at.toISOString().slice(0, 10);

describe('after the account in an app was deleted', () => {
  it.each(['whatsapp-app', 'business-app'] as const)(
    '%s is ready after 3 minutes, not before',
    async (app) => {
      const customer = await freed(app);
      expect(await goOn(customer)).toEqual(refusedWith('page-out-of-date'));
      await sandbox.moveClock(2 * MINUTE);
      expect(await goOn(customer)).toEqual(refusedWith('page-out-of-date'));
      expect(nextStep((await draftOf(customer.member)).answers)).toBe('usage');
      await sandbox.moveClock(2 * MINUTE);
      expect(granted(await goOn(customer))).toBe('exclusivity');
    },
  );

  it('the wait runs anew when it is said again', async () => {
    const customer = await freed('whatsapp-app');
    await sandbox.moveClock(4 * MINUTE);
    granted(await numberFreed(customer.member, form(customer)));
    expect(await goOn(customer)).toEqual(refusedWith('page-out-of-date'));
  });
});

describe('after a number was removed at another provider', () => {
  it('it is ready after 5 minutes, and typically by 3 days', async () => {
    const customer = await freed('another-provider');
    const wait = waitOf(await draft(customer));
    expect((wait?.latest.getTime() ?? 0) - (wait?.from.getTime() ?? 0)).toBeGreaterThan(71 * HOUR);
    await sandbox.moveClock(7 * MINUTE);
    expect(granted(await goOn(customer))).toBe('exclusivity');
  });

  it('no wait begins where the number is to be moved', async () => {
    const customer = await withNumber();
    await usedAt(customer, 'another-provider', 'move');
    expect(await numberFreed(customer.member, form(customer))).toEqual(refusedWith('page-out-of-date'));
  });
});

describe('a paid message in the last 30 days', () => {
  const paid = async (lastPaid: string) => {
    const customer = await withNumber();
    await usedAt(customer, 'another-provider', 'free');
    return { customer, told: await paidMessageOn(customer.member, { ...form(customer), lastPaid }) };
  };

  it('lets nobody remove the number before its 30 days are over, and then mails once', async () => {
    const { customer } = await paid(day(now()));
    await sandbox.moveClock(29 * DAY);
    await runJob(customer);
    expect(await mailsTo(customer.member)).toBe(0);
    expect(waitOf(await draft(customer))).toMatchObject({ leadsTo: 'remove', isOver: false });
    await sandbox.moveClock(3 * DAY);
    expect(waitOf(await draft(customer))?.isOver).toBe(true);
    // Nothing is free yet: the number has to be removed first.
    expect(await goOn(customer)).toEqual(refusedWith('page-out-of-date'));
    await runJob(customer);
    await runJob(customer);
    expect(await mailsTo(customer.member)).toBe(1);
    expect(
      await countOf('outbox', 'recipient = $1 and subject like $2', [
        customer.member.email,
        '%remove it now',
      ]),
    ).toBe(1);
    granted(await numberFreed(customer.member, form(customer)));
    expect(waitOf(await draft(customer))).toMatchObject({ leadsTo: 'try', isOver: false });
  });

  it('promises no mail where the 30 days are over already', async () => {
    const { customer } = await paid(day(new Date(now().getTime() - 40 * DAY)));
    expect((await draft(customer)).usageMailAt).toBeNull();
    expect(await jobOf(customer)).toBeUndefined();
  });

  it('is not taken for a day that has not come', async () => {
    const { told } = await paid(day(new Date(now().getTime() + 3 * DAY)));
    expect(told).toEqual(refusedWith('day-not-yet'));
  });
});

describe('the mail at the end of a wait', () => {
  it('comes once to somebody who went away, however often the job runs', async () => {
    const customer = await freed('whatsapp-app');
    expect((await jobOf(customer))?.waitsSeconds).toBeGreaterThan((4 * MINUTE) / SECOND);
    await runJob(customer);
    expect(await mailsTo(customer.member)).toBe(0);
    await sandbox.moveClock(7 * MINUTE);
    await Promise.all(Array.from({ length: 5 }, () => runJob(customer)));
    await runJob(customer);
    expect(await mailsTo(customer.member)).toBe(1);
    expect(
      await countOf('outbox', 'recipient = $1 and subject like $2', [
        customer.member.email,
        `%${customer.e164.slice(-4)}: ready to try`,
      ]),
    ).toBe(1);
  });

  it.each<[string, (customer: Customer) => Promise<unknown>]>([
    ['went on by then', async (customer) => granted(await goOn(customer))],
    ['chose another number', (customer) => choose(customer.member, aNumber())],
    ['answered anew', (customer) => answerUsage(customer.member, { ...form(customer), usage: 'nowhere' })],
  ])('does not come to somebody who %s', async (_what, act) => {
    const customer = await freed('whatsapp-app');
    const { id } = await draft(customer);
    await sandbox.moveClock(4 * MINUTE);
    await act(customer);
    await sandbox.moveClock(5 * MINUTE);
    await tellWaitOver(id);
    expect(await mailsTo(customer.member)).toBe(0);
  });

  it('does not come to somebody who left', async () => {
    const customer = await freed('whatsapp-app');
    const { id } = await draft(customer);
    granted(await leaveOnboarding(customer.member, { key: key() }));
    await sandbox.moveClock(9 * MINUTE);
    await tellWaitOver(id);
    expect(await mailsTo(customer.member)).toBe(0);
  });

  it('comes for the later time only, when the wait began anew', async () => {
    const customer = await freed('whatsapp-app');
    await sandbox.moveClock(4 * MINUTE);
    granted(await numberFreed(customer.member, form(customer)));
    await sandbox.moveClock(2 * MINUTE);
    await runJob(customer);
    expect(await mailsTo(customer.member)).toBe(0);
  });
});

describe('the database', () => {
  it('keeps no fact without its time, and no way out of a provider for a number that is at none', async () => {
    const { member } = await withNumber();
    const { id } = (await draftOf(member)).draft;
    await expect(rows(`update drafts set usage_fact = 'paid-message' where id = $1`, [id])).rejects.toThrow();
    await expect(rows(`update drafts set usage_way = 'move' where id = $1`, [id])).rejects.toThrow();
  });
});
