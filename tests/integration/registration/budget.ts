import { describe, expect, it } from 'vitest';
import { DAY, HOUR, now } from '@/lib/clock';
import { insertIntent } from '@/lib/db/meta-calls';
import { callMeta } from '@/lib/operations/call-meta';
import { attemptGuard, readAttempts } from '@/lib/operations/registration/budget';
import { readRegistration } from '@/lib/operations/registration/read-registration';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { repairRegistration } from '@/lib/operations/registration/repair-registration';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { granted } from '../../support/builders';
import { customersOf, key, registrationOf, runRegistering } from '../../support/builders-onboarding';
import { countOf, freshDatabase, isOnPostgres, restart, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { submitted } = customersOf(sandbox);

type Customer = Awaited<ReturnType<typeof submitted>>;

/** Leaves the marks of earlier register calls of this number, an hour apart, the first of them now. */
const earlierCalls = async (customer: Pick<Customer, 'member' | 'reference'>, count: number) => {
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

  it('counts a press as the person’s own, and what follows it as ours', async () => {
    const customer = await submitted();
    await sandbox.fault('registerNumber', 'code-133004', 2);
    await runRegistering(sandbox, customer);
    expect(
      await rows(
        `select is_automatic from meta_calls where number_id = $1 and verb = 'registerNumber' order by intent_at`,
        [customer.numberId],
      ),
    ).toEqual([{ is_automatic: false }, { is_automatic: true }, { is_automatic: true }]);
  });

  it('stops our own tries after six, so that two are left for the customer, who may use them', async () => {
    const customer = await submitted();
    await earlierCalls(customer, 5);
    await sandbox.fault('registerNumber', 'code-133004', 1);
    await runRegistering(sandbox, customer);
    expect(await registrationOf(customer)).toMatchObject({
      state: 'refused',
      refusalCode: 'automatic-tries-spent',
    });
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
    await pressAgain(customer);
    await registerNumber(customer.registrationId);
    expect((await registrationOf(customer)).state).toBe('pending_proofs');
  });

  it('says how many are used, when the next is free, and from five on that it gets tight', async () => {
    const customer = await submitted();
    const { numberId } = customer;
    expect(await readAttempts(numberId)).toEqual({ used: 0, failed: 0, nextFreeAt: null, stand: 'free' });
    const first = await earlierCalls(customer, 5);
    const { used, nextFreeAt, stand } = await readAttempts(numberId);
    expect([used, stand]).toEqual([5, 'warned']);
    expect(Math.abs((nextFreeAt?.getTime() ?? 0) - first.getTime() - 3 * DAY)).toBeLessThan(HOUR / 2);
  });

  it('shows the customer the count once something failed, and not before', async () => {
    const customer = await submitted();
    const shown = async () => (await readRegistration(customer.member, customer.reference))?.attempts;
    expect(await shown()).toBeNull();
    await sandbox.fault('registerNumber', 'code-133004');
    await registerNumber(customer.registrationId);
    expect(await shown()).toMatchObject({ used: 1, stand: 'free' });
  });
});

/** Asks for one call as the job does; Meta is not needed to see who gets through. */
const call = async (customer: Customer, index: number, verb: 'registerNumber' | 'deregisterNumber') => {
  const { accountId, numberId } = await registrationOf(customer);
  const isAutomatic = index % 3 > 0;
  const intent = { accountId, key: `race-${verb}-${index}`, verb, numberId, isAutomatic };
  const { ok } = await callMeta(
    intent,
    (callId) => attemptGuard(intent, callId),
    async () => ({ ok: true as const, value: true as const }),
  );
  return { ok, isAutomatic };
};

describe('many calls at the same moment', () => {
  it.each(['registerNumber', 'deregisterNumber'] as const)(
    'never let a ninth %s through, nor a seventh that nobody pressed for',
    async (verb) => {
      const customer = await submitted();
      const racing = isOnPostgres ? 100 : 40;
      const answers = await Promise.all(
        Array.from({ length: racing }, (_, index) => call(customer, index, verb)),
      );
      const through = answers.filter(({ ok }) => ok);
      expect(through).toHaveLength(8);
      expect(through.filter(({ isAutomatic }) => isAutomatic).length).toBeLessThanOrEqual(6);
    },
  );

  it('let no more than six through when nobody pressed for any of them', async () => {
    const customer = await submitted();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => call(customer, index * 3 + 1, 'registerNumber')),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
  });

  it('are counted across a restart', async () => {
    const customer = await submitted();
    for (let index = 0; index < 8; index++) await call(customer, index * 3, 'registerNumber');
    await restart();
    expect((await call(customer, 99, 'registerNumber')).ok).toBe(false);
    expect(await readAttempts(customer.numberId)).toMatchObject({ used: 8, stand: 'stopped' });
  });
});
