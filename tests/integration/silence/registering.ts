import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/clock';
import { findMetaBusiness } from '@/lib/db/meta-businesses';
import type { RefusalCode } from '@/lib/domain/refusals';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusedWith } from '../../support/builders';
import {
  customersOf,
  draftOf,
  key,
  registrationOf,
  runRegistering,
  waitOfNextTry,
} from '../../support/builders-onboarding';
import { countOf, freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile(2_500);
const customers = customersOf(sandbox);

const run = (customer: Awaited<ReturnType<typeof customers.submitted>>) => runRegistering(sandbox, customer);

/** How a registration stands, as the customer is told. */
const standOf = async (customer: Awaited<ReturnType<typeof customers.submitted>>) => {
  const { state, refusalCode } = await registrationOf(customer);
  return [state, refusalCode];
};

describe('silences while registering', () => {
  it.each(['timeout-after', 'timeout-before', 'garbage', 'too-large', 'drop', 'redirect', 'slow'] as const)(
    'ends connected after %s, registered once',
    async (kind) => {
      const customer = await customers.submitted();
      await sandbox.control.fault({
        verb: 'registerNumber',
        kind,
        times: 1,
        ...(kind === 'slow' ? { delayMs: 50 } : {}),
      });
      await run(customer);
      await checkProofs(customer.registrationId, 0);
      expect(await standOf(customer)).toEqual(['connected', null]);
      expect(await sandbox.effects('registerNumber')).toBe(1);
    },
  );

  it('calls register once only when the silence hid a success', async () => {
    const customer = await customers.submitted();
    await sandbox.fault('registerNumber', 'garbage');
    await run(customer);
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
  });

  it('says meanwhile that Meta is silent', async () => {
    const customer = await customers.submitted();
    await sandbox.fault('registerNumber', 'drop');
    await registerNumber(customer.registrationId, 0);
    expect(await standOf(customer)).toEqual(['registering', 'meta-silent']);
  });

  it('waits longer before each further try while Meta is away', async () => {
    const customer = await customers.submitted();
    await sandbox.fault('readNumber', 'drop', 1000);
    const waits: number[] = [];
    for (const round of [0, 4, 8, 40]) {
      await registerNumber(customer.registrationId, round);
      waits.push(Math.round(await waitOfNextTry(customer.registrationId)));
    }
    expect(waits).toEqual([2, 16, 256, 600]);
    expect(await sandbox.calls('registerNumber')).toEqual([]);
  });

  it('leaves the decision to the customer when Meta stays away for a day', async () => {
    const customer = await customers.submitted();
    await sandbox.fault('readNumber', 'drop', 1000);
    await registerNumber(customer.registrationId, 150);
    expect(await standOf(customer)).toEqual(['refused', 'meta-silent']);
  });
});

describe('refusals while registering', () => {
  it('registers after Meta’s registration server was away twice', async () => {
    const customer = await customers.submitted({ e164: '+447700900007' });
    await run(customer);
    expect(await standOf(customer)).toEqual(['pending_proofs', null]);
    expect(await sandbox.calls('registerNumber')).toHaveLength(3);
  });

  it('finishes an earlier release first, then registers', async () => {
    const customer = await customers.submitted();
    await sandbox.fault('registerNumber', 'code-133000');
    await run(customer);
    expect(await standOf(customer)).toEqual(['pending_proofs', null]);
    const asked = (await sandbox.control.calls())
      .map(({ verb }) => verb)
      .filter((verb) => verb.endsWith('egisterNumber'));
    expect(asked).toEqual(['registerNumber', 'deregisterNumber', 'registerNumber']);
  });

  it.each(['code-2', 'code-131000', 'code-133004', 'code-80007'] as const)(
    'tries again by itself after %s',
    async (kind) => {
      const customer = await customers.submitted();
      await sandbox.fault('registerNumber', kind);
      await run(customer);
      expect(await standOf(customer)).toEqual(['pending_proofs', null]);
    },
  );

  it('gives up after five tries and keeps every answer', async () => {
    const customer = await customers.submitted();
    await sandbox.fault('registerNumber', 'code-133004', 1000);
    await run(customer);
    expect(await standOf(customer)).toEqual(['refused', 'meta-silent']);
    expect(await sandbox.calls('registerNumber')).toHaveLength(5);
  });

  it.each<[RefusalCode, 'registerNumber' | 'readNumber']>([
    ['meta-access-ended', 'registerNumber'],
    ['meta-access-ended', 'readNumber'],
  ])('is refused with %s when %s is not allowed any more', async (code, verb) => {
    const customer = await customers.submitted();
    await sandbox.fault(verb, 'code-190');
    await run(customer);
    expect(await standOf(customer)).toEqual(['refused', code]);
  });

  it('never guesses a PIN from before', async () => {
    const { member, numberId } = await customers.verified({ e164: '+447700900008' });
    expect(await submitRegistration(member, { key: key(), numberId })).toEqual(
      refusedWith('page-out-of-date'),
    );
    expect((await draftOf(member)).draft.pinState).toBe('asked');
    expect(await sandbox.calls('registerNumber')).toEqual([]);
  });

  it('asks for a new code when the proof of the old one has run out', async () => {
    const customer = await customers.submitted();
    await sandbox.moveClock(15 * DAY);
    await run(customer);
    expect(await standOf(customer)).toEqual(['refused', 'verify-again']);
  });

  it('says that the number is gone when somebody removed it', async () => {
    const customer = await customers.submitted();
    await sandbox.control.manager({ act: 'remove-number', e164: customer.e164 });
    await run(customer);
    expect(await standOf(customer)).toEqual(['refused', 'number-removed-at-meta']);
  });

  it('says that the business is restricted', async () => {
    const customer = await customers.submitted();
    await sandbox.control.manager({ act: 'restrict-waba', wabaId: sandbox.wabaId });
    await run(customer);
    expect(await standOf(customer)).toEqual(['refused', 'meta-business-restricted']);
  });

  it('waits while Meta clears the earlier life of the number, then registers', async () => {
    const before = await customers.codeAsked();
    await sandbox.control.manager({ act: 'remove-number', e164: before.e164 });
    await sandbox.moveClock(61_000);
    const gone = await askCode(before.member, { key: key(), numberId: before.numberId, method: 'sms' });
    expect(gone).toEqual(refusedWith('number-removed-at-meta'));
    await sandbox.moveClock(61_000);
    const customer = await customers.submitted(before);
    await registerNumber(customer.registrationId, 0);
    expect(await standOf(customer)).toEqual(['registering', 'number-being-deleted']);
    await run(customer);
    expect(await standOf(customer)).toEqual(['pending_proofs', null]);
  });

  it('stops at Meta’s lock and names its end', async () => {
    const customer = await customers.submitted();
    const { phoneNumberId, businessId, accountId } = await registrationOf(customer);
    const business = await findMetaBusiness(accountId, businessId);
    const token = unseal(business?.sealedToken ?? '', business?.wabaId ?? '');
    await sandbox.fault('registerNumber', 'code-2', 11);
    for (let other = 0; other < 11; other++) await graph().registerNumber(token, phoneNumberId, '000000');
    await run(customer);
    expect(await standOf(customer)).toEqual(['refused', 'number-locked-at-meta']);
    expect((await registrationOf(customer)).refusalUntil?.getTime()).toBeGreaterThan(Date.now() + 2 * DAY);
  });

  it('mails a refusal once, however often the job runs', async () => {
    const customer = await customers.submitted();
    await sandbox.control.manager({ act: 'restrict-waba', wabaId: sandbox.wabaId });
    await run(customer);
    for (let again = 0; again < 2; again++) await registerNumber(customer.registrationId, 0);
    expect(await countOf('outbox', 'recipient = $1', [customer.member.email])).toBe(1);
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
  });
});
