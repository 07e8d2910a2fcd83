import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/clock';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { repairRegistration } from '@/lib/operations/registration/repair-registration';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aNumber, granted, refusedWith } from '../../support/builders';
import {
  choose,
  customersOf,
  draftOf,
  key,
  registrationOf,
  runRegistering,
} from '../../support/builders-onboarding';
import { freshDatabase, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);

type Customer = Awaited<ReturnType<typeof customers.submitted>>;
const repair = ({ member, reference }: Customer) => repairRegistration(member, { key: key(), reference });
const register = async (customer: Customer) => {
  const { member, numberId } = customer;
  const reference = granted(await submitRegistration(member, { key: key(), numberId }));
  await runRegistering(sandbox, customer);
  await checkProofs(customer.registrationId, 0);
  return reference;
};
const refusedBy = async (harm: (customer: Customer) => Promise<unknown>) => {
  const customer = await customers.submitted();
  await harm(customer);
  await runRegistering(sandbox, customer);
  return customer;
};

const expireProof = () => sandbox.moveClock(15 * DAY);
const removeNumber = ({ e164 }: Customer) => sandbox.control.manager({ act: 'remove-number', e164 });
const endAccess = () => sandbox.fault('registerNumber', 'code-190');
const restrict = () => sandbox.control.manager({ act: 'restrict-waba', wabaId: sandbox.wabaId });

describe('a refused registration leads back', () => {
  it('to the code, when Meta wants the number verified again', async () => {
    const customer = await refusedBy(expireProof);
    expect(await repair(customer)).toEqual({ ok: true, value: 'code' });
    await customers.prove(customer);
    expect(await register(customer)).toBe(customer.reference);
    expect((await registrationOf(customer)).state).toBe('connected');
  });

  it('to the code, when somebody removed the number, and registers the one added anew', async () => {
    const customer = await refusedBy(removeNumber);
    expect(await repair(customer)).toEqual({ ok: true, value: 'code' });
    await sandbox.moveClock(6 * 60_000);
    await customers.prove(customer);
    expect(await register(customer)).toBe(customer.reference);
    expect((await registrationOf(customer)).state).toBe('connected');
  });

  it('to the business, when our access has ended', async () => {
    const customer = await refusedBy(endAccess);
    expect(await repair(customer)).toEqual({ ok: true, value: 'business' });
    expect(await customers.connect(customer.member)).toEqual({ ok: true, value: 'review' });
    expect(await register(customer)).toBe(customer.reference);
    expect((await registrationOf(customer)).state).toBe('connected');
  });

  it('to another business, and registers the number there', async () => {
    const customer = await refusedBy(endAccess);
    granted(await repair(customer));
    granted(await customers.connect(customer.member, seeds.cornerBakery.wabaId));
    const { businessId, displayName } = (await draftOf(customer.member)).draft;
    expect(displayName).toBe('Lucky Shrub');
    await sandbox.moveClock(61_000);
    await customers.prove(customer);
    await register(customer);
    expect(await registrationOf(customer)).toMatchObject({ state: 'connected', businessId });
  });

  it('to the review, when the same click is all it takes', async () => {
    const customer = await refusedBy(restrict);
    expect(await repair(customer)).toEqual({ ok: true, value: 'review' });
    await sandbox.control.manager({ act: 'restrict-waba', wabaId: sandbox.wabaId, isRestricted: false });
    await register(customer);
    expect((await registrationOf(customer)).state).toBe('connected');
  });

  it('to another number, when the customer gives one', async () => {
    const customer = await refusedBy(restrict);
    granted(await repair(customer));
    await sandbox.control.manager({ act: 'restrict-waba', wabaId: sandbox.wabaId, isRestricted: false });
    const other = {
      ...customer,
      ...(await customers.verified({ member: customer.member, e164: aNumber() })),
    };
    await register(other);
    const registration = await registrationOf(other);
    expect(registration).toMatchObject({ state: 'connected', numberId: other.numberId });
    expect(registration.numberId).not.toBe(customer.numberId);
  });
});

describe('repairing', () => {
  it('is refused while the registration is under way', async () => {
    const customer = await customers.submitted();
    expect(await repair(customer)).toEqual(refusedWith('page-out-of-date'));
  });

  it('is refused while another onboarding is open, and changes nothing', async () => {
    const customer = await refusedBy(restrict);
    await customers.withNumber({ member: customer.member });
    const before = await productRows();
    expect(await repair(customer)).toEqual(refusedWith('another-onboarding-open'));
    expect(await productRows()).toEqual(before);
  });

  it('opens one onboarding when two refused registrations are repaired at once', async () => {
    const first = await refusedBy(restrict);
    await sandbox.control.manager({ act: 'restrict-waba', wabaId: sandbox.wabaId, isRestricted: false });
    const second = await customers.submitted({ member: first.member });
    await restrict();
    await runRegistering(sandbox, second);
    const answers = await Promise.all([repair(first), repair(second)]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    await choose(first.member, aNumber());
  });
});
