import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { DAY } from '@/lib/clock';
import { insertIntent, writeOutcome } from '@/lib/db/meta-calls';
import { findRegistration } from '@/lib/db/registrations';
import { askPinAgain, checkPinIsOff, givePin } from '@/lib/operations/onboarding/old-pin';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { repairRegistration } from '@/lib/operations/registration/repair-registration';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { unseal } from '@/lib/seal';
import { aNumber, granted, refusedWith } from '../../support/builders';
import {
  choose,
  customersOf,
  draftOf,
  key,
  registrationOf,
  runRegistering,
  setPinAtMeta,
} from '../../support/builders-onboarding';
import { everythingStored, freshDatabase, restart } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { submitted, verified, withOldPin } = customersOf(sandbox);

type Customer = { member: Member; numberId: string; e164: string };
const give = ({ member, numberId }: Customer, pin: string) => givePin(member, { key: key(), numberId, pin });
const press = ({ member, numberId }: Customer) => ({ key: key(), numberId, member });
const turnOff = ({ e164 }: Customer) => sandbox.control.manager({ act: 'two-step-off', e164 });

/** Presses "Register this number" and lets the job run; answers how it stands. */
const register = async (customer: Customer) => {
  const { member, numberId } = customer;
  const reference = granted(await submitRegistration(member, { key: key(), numberId }));
  const found = await findRegistration(member.accountId, reference);
  const asked = { ...customer, reference, registrationId: found?.registration.id ?? '' };
  await runRegistering(sandbox, asked);
  await checkProofs(asked.registrationId, 0);
  return { ...asked, ...(await registrationOf(asked)) };
};
const repair = ({ member, reference }: Customer & { reference: string }) =>
  repairRegistration(member, { key: key(), reference });
/** Somebody else's wrong PIN for this number, a moment ago. */
const wrongPinBefore = async ({ member: { accountId }, numberId }: Customer, index: number) => {
  const key = `wrong-pin-${numberId}-${index}`;
  const id = await insertIntent({ accountId, key, verb: 'registerNumber', numberId, isAutomatic: false });
  const mismatch = { status: 400, code: 133_005, subcode: null, details: null, waitMs: null, traceId: null };
  await writeOutcome(id ?? '', { ok: false, failure: { kind: 'refused', ...mismatch } });
};
/** A customer whose wrong PIN was tried. */
const afterWrongPin = async () => {
  const customer = await withOldPin();
  granted(await give(customer, '111111'));
  const refused = await register(customer);
  granted(await repair(refused));
  return { ...refused, pin: customer.pin };
};

describe('a number with a PIN from before', () => {
  it('has a question for it after the code; others have none', async () => {
    const customer = await withOldPin();
    expect((await draftOf(customer.member)).draft.pinState).toBe('asked');
    expect((await draftOf((await verified()).member)).draft.pinState).toBeNull();
  });

  it('is registered with the PIN that was given', async () => {
    const customer = await withOldPin();
    expect(await give(customer, customer.pin)).toEqual({ ok: true, value: 'review' });
    expect((await register(customer)).state).toBe('connected');
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
  });

  it('keeps the PIN only sealed, for this number, and in one place', async () => {
    const customer = await withOldPin({}, '730951');
    granted(await give(customer, '730951'));
    const { draft } = await draftOf(customer.member);
    expect(unseal(draft.sealedPin ?? '', customer.numberId)).toBe('730951');
    expect(() => unseal(draft.sealedPin ?? '', 'num_another')).toThrow();
    const { sealedPin, pinOrigin } = await register(customer);
    expect([unseal(sealedPin ?? '', customer.numberId), pinOrigin]).toEqual(['730951', 'yours']);
    const stored = (await everythingStored()).replace(/T\d{2}:[\d:.]+/g, '');
    expect(/(?<!\d)730951(?!\d)/.test(stored)).toBe(false);
    expect(stored.split(draft.sealedPin ?? 'none').length - 1).toBe(1);
  });

  it('tries a wrong PIN once, stops, and forgets it', async () => {
    const customer = await withOldPin();
    granted(await give(customer, '111111'));
    const { state, refusalCode, sealedPin } = await register(customer);
    expect([state, refusalCode, sealedPin]).toEqual(['refused', 'pin-wrong', null]);
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
  });

  it('leads back from a wrong PIN to the steps that turn it off, without a field to guess in', async () => {
    const customer = await afterWrongPin();
    expect((await draftOf(customer.member)).draft.pinState).toBe('stopped');
    expect(await give(customer, customer.pin)).toEqual(refusedWith('page-out-of-date'));
  });

  it('takes the right PIN after all, when the customer says that it was found', async () => {
    const customer = await afterWrongPin();
    granted(await askPinAgain(customer.member, press(customer)));
    granted(await give(customer, customer.pin));
    expect(await register(customer)).toMatchObject({ state: 'connected', reference: customer.reference });
  });

  it('gets a PIN of ours once the old one is off', async () => {
    const customer = await afterWrongPin();
    const look = () => checkPinIsOff(customer.member, press(customer));
    expect(await look()).toEqual(refusedWith('pin-still-on'));
    await turnOff(customer);
    expect(await look()).toEqual({ ok: true, value: 'review' });
    const { state, pinOrigin } = await register(customer);
    expect([state, pinOrigin]).toEqual(['connected', 'ours']);
  });

  it('says that Meta is silent when nobody can tell whether it is off', async () => {
    const customer = await withOldPin();
    await sandbox.fault('readNumber', 'drop');
    expect(await checkPinIsOff(customer.member, press(customer))).toEqual(refusedWith('meta-silent'));
  });

  it('sends Meta three wrong PINs a day at most, counted across a restart', async () => {
    const customer = await afterWrongPin();
    for (const pin of ['222222', '333333']) {
      granted(await askPinAgain(customer.member, press(customer)));
      granted(await give(customer, pin));
      granted(await repair(await register(customer)));
    }
    await restart();
    expect(await askPinAgain(customer.member, press(customer))).toEqual(refusedWith('pin-tries-spent'));
    expect(await sandbox.calls('registerNumber')).toHaveLength(3);
    await sandbox.moveClock(DAY + 1_000);
    granted(await askPinAgain(customer.member, press(customer)));
    granted(await give(customer, customer.pin));
    expect((await register(customer)).state).toBe('connected');
  });

  it('keeps the fourth back before Meta hears of it, though it was given in time', async () => {
    const customer = await withOldPin();
    granted(await give(customer, customer.pin));
    for (let wrong = 0; wrong < 3; wrong++) await wrongPinBefore(customer, wrong);
    expect(await register(customer)).toMatchObject({
      state: 'refused',
      refusalCode: 'pin-tries-spent',
      sealedPin: null,
    });
    expect(await sandbox.calls('registerNumber')).toEqual([]);
  });

  it('is not asked for with another number', async () => {
    const customer = await withOldPin();
    granted(await give(customer, customer.pin));
    await choose(customer.member, aNumber());
    const { draft } = await draftOf(customer.member);
    expect([draft.pinState, draft.sealedPin]).toEqual([null, null]);
  });
});

describe('a number whose PIN shows only when it is registered', () => {
  it('is refused without spending a call where Meta speaks of a PIN, and leads to its question', async () => {
    const customer = await submitted();
    await setPinAtMeta(await registrationOf(customer), '555555');
    await runRegistering(sandbox, customer);
    expect(await registrationOf(customer)).toMatchObject({ state: 'refused', refusalCode: 'pin-unknown' });
    expect(await sandbox.calls('registerNumber')).toEqual([]);
    expect(await repair(customer)).toEqual({ ok: true, value: 'pin' });
    granted(await give(customer, '555555'));
    expect((await register(customer)).state).toBe('connected');
  });

  it('leads there too where only Meta’s refusal tells: our own PIN might have been in force', async () => {
    const customer = await submitted();
    const { id, accountId, numberId, ...registration } = await registrationOf(customer);
    await setPinAtMeta({ accountId, ...registration }, '555555');
    const lost = {
      accountId,
      key: `${id}:lost`,
      verb: 'registerNumber',
      numberId,
      isAutomatic: true,
    } as const;
    await insertIntent(lost);
    await runRegistering(sandbox, customer);
    expect((await registrationOf(customer)).refusalCode).toBe('pin-unknown');
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
    expect(await repair(customer)).toEqual({ ok: true, value: 'pin' });
  });
});
