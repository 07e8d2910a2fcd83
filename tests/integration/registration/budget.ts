import { describe, expect, it } from 'vitest';
import { DAY, HOUR, now } from '@/lib/clock';
import { insertIntent } from '@/lib/db/meta-calls';
import { callMeta } from '@/lib/operations/call-meta';
import { registerBudget } from '@/lib/operations/registration/budget';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { repairRegistration } from '@/lib/operations/registration/repair-registration';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { granted } from '../../support/builders';
import { customersOf, key, registrationOf } from '../../support/builders-onboarding';
import { countOf, freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { submitted } = customersOf(sandbox);

type Customer = Awaited<ReturnType<typeof submitted>>;

/** Leaves the marks of earlier register calls of this number, an hour apart, the first of them now. */
const earlierCalls = async (customer: Customer, count: number) => {
  const { accountId, numberId } = await registrationOf(customer);
  const first = now();
  for (let call = 0; call < count; call++) {
    await insertIntent({
      accountId,
      key: `earlier-${numberId}-${call}`,
      verb: 'registerNumber',
      numberId,
      isAutomatic: true,
    });
    await sandbox.moveClock(HOUR);
  }
  return first;
};
const pressAgain = async ({ member, numberId, reference }: Customer) => {
  granted(await repairRegistration(member, { key: key(), reference }));
  granted(await submitRegistration(member, { key: key(), numberId }));
};

describe('the calls one number has at Meta', () => {
  it('allows the eighth in 72 hours', async () => {
    const customer = await submitted();
    await earlierCalls(customer, 7);
    await registerNumber(customer.registrationId);
    expect((await registrationOf(customer)).state).toBe('pending_proofs');
  });

  it('keeps the ninth back until the first leaves the 72 hours, and Meta never sees it', async () => {
    const customer = await submitted();
    const first = await earlierCalls(customer, 8);
    await registerNumber(customer.registrationId);
    const { state, refusalCode, refusalUntil } = await registrationOf(customer);
    expect([state, refusalCode]).toEqual(['refused', 'attempts-kept-back']);
    expect(Math.abs((refusalUntil?.getTime() ?? 0) - first.getTime() - 3 * DAY)).toBeLessThan(HOUR / 2);
    expect(await sandbox.calls('registerNumber')).toEqual([]);
  });

  it('leaves no mark of the call it kept back', async () => {
    const customer = await submitted();
    await earlierCalls(customer, 8);
    await registerNumber(customer.registrationId);
    expect(
      await countOf('meta_calls', `number_id = $1 and verb = 'registerNumber'`, [customer.numberId]),
    ).toBe(8);
  });

  it('registers again at the instant it named', async () => {
    const customer = await submitted();
    await earlierCalls(customer, 8);
    await registerNumber(customer.registrationId);
    const until = (await registrationOf(customer)).refusalUntil?.getTime() ?? 0;
    await sandbox.moveClock(until - now().getTime() + 1000);
    await pressAgain(customer);
    await registerNumber(customer.registrationId);
    expect((await registrationOf(customer)).state).toBe('pending_proofs');
  });

  it('never lets Meta see a ninth, however often the customer presses', async () => {
    const customer = await submitted();
    await sandbox.fault('registerNumber', 'code-133004', 1000);
    for (let press = 0; press < 12; press++) {
      if (press > 0) await pressAgain(customer);
      for (let round = 0; round < 6; round++) await registerNumber(customer.registrationId, round);
    }
    expect(await sandbox.calls('registerNumber')).toHaveLength(8);
    expect((await registrationOf(customer)).refusalCode).toBe('attempts-kept-back');
  });

  it('counts two that come at once', async () => {
    const customer = await submitted();
    const { accountId, numberId } = await registrationOf(customer);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, call) =>
        callMeta(
          {
            accountId,
            key: `${customer.registrationId}:${call}`,
            verb: 'registerNumber',
            numberId,
            isAutomatic: true,
          },
          () => registerBudget({ numberId }, 'registerNumber'),
          async () => ({ ok: true as const, value: true as const }),
        ),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(8);
  });
});
