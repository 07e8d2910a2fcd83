import { describe, expect, it } from 'vitest';
import { findMetaBusiness } from '@/lib/db/meta-businesses';
import { insertIntent } from '@/lib/db/meta-calls';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { customersOf, registrationOf } from '../../support/builders-onboarding';
import { countOf, freshDatabase, jobsOf } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { submitted } = customersOf(sandbox);

type Customer = Awaited<ReturnType<typeof submitted>>;

/** What a process did at Meta before it was killed. */
const registeredAtMeta = async (customer: Customer, pin?: string) => {
  const registration = await registrationOf(customer);
  const business = await findMetaBusiness(registration.accountId, registration.businessId);
  const token = unseal(business?.sealedToken ?? '', business?.wabaId ?? '');
  const ours = unseal(registration.sealedPin ?? '', registration.numberId);
  await graph().registerNumber(token, registration.phoneNumberId, pin ?? ours);
  return { phoneNumberId: registration.phoneNumberId, ours };
};
const intentOf = async (customer: Customer) => {
  const { id, accountId, numberId } = await registrationOf(customer);
  await insertIntent({ accountId, key: `${id}:killed`, verb: 'registerNumber', numberId, isAutomatic: true });
};

describe('after the process was killed', () => {
  it('does not register again when Meta had done it', async () => {
    const customer = await submitted();
    await intentOf(customer);
    await registeredAtMeta(customer);
    await registerNumber(customer.registrationId);
    expect((await registrationOf(customer)).state).toBe('pending_proofs');
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
    expect(await sandbox.calls('setPin')).toEqual([]);
  });

  it('registers when it was killed before Meta heard of it', async () => {
    const customer = await submitted();
    await intentOf(customer);
    await registerNumber(customer.registrationId);
    expect((await registrationOf(customer)).state).toBe('pending_proofs');
    expect(await sandbox.effects('registerNumber')).toBe(1);
  });

  it('sets our PIN when somebody else had registered the number', async () => {
    const customer = await submitted();
    const { phoneNumberId, ours } = await registeredAtMeta(customer, '987654');
    await registerNumber(customer.registrationId);
    expect((await registrationOf(customer)).state).toBe('pending_proofs');
    const removed = await sandbox.control.manager({ act: 'remove-number', phoneNumberId, pin: ours });
    expect(removed.ok).toBe(true);
  });

  it('does nothing when the job runs again after it had finished', async () => {
    const customer = await submitted();
    for (let again = 0; again < 3; again++) await registerNumber(customer.registrationId);
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
    const looks = (await jobsOf('check-proofs')).filter(
      ({ data }) => data.registrationId === customer.registrationId,
    );
    expect(looks).toHaveLength(1);
  });

  it('tells the customer once when the same job runs twice at once', async () => {
    const customer = await submitted();
    await registerNumber(customer.registrationId);
    await Promise.all(Array.from({ length: 5 }, () => checkProofs(customer.registrationId, 0)));
    expect((await registrationOf(customer)).state).toBe('connected');
    expect(await countOf('outbox', 'recipient = $1', [customer.member.email])).toBe(1);
    expect(await countOf('proofs', 'registration_id = $1', [customer.registrationId])).toBe(3);
  });

  it('does nothing for a registration that does not exist', async () => {
    await expect(registerNumber('reg_nobody')).resolves.toBeUndefined();
    await expect(checkProofs('reg_nobody', 0)).resolves.toBeUndefined();
  });
});
