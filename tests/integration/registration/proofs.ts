import { describe, expect, it } from 'vitest';
import { MINUTE } from '@/lib/clock';
import { eventsOf } from '@/lib/db/events';
import { proofsOf } from '@/lib/db/proofs';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { customersOf, registrationOf } from '../../support/builders-onboarding';
import { freshDatabase, jobsOf } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { submitted } = customersOf(sandbox);

const registered = async () => {
  const customer = await submitted();
  await registerNumber(customer.registrationId);
  return customer;
};
const kindsOf = async (registrationId: string) =>
  (await proofsOf(registrationId)).map(({ kind }) => kind).toSorted();
const looksOf = async (registrationId: string) =>
  (await jobsOf('check-proofs')).filter(({ data }) => data.registrationId === registrationId);

describe('connected', () => {
  it('is not said while messages do not reach us', async () => {
    const customer = await registered();
    await sandbox.fault('subscribeApp', 'drop', 1000);
    await checkProofs(customer.registrationId, 0);
    expect((await registrationOf(customer)).state).toBe('pending_proofs');
    expect(await kindsOf(customer.registrationId)).toEqual(['code-verified', 'registered']);
  });

  it('is not said when Meta has disconnected the number', async () => {
    const customer = await registered();
    await sandbox.control.manager({ act: 'disconnect-number', e164: customer.e164 });
    await checkProofs(customer.registrationId, 0);
    expect((await registrationOf(customer)).state).toBe('pending_proofs');
  });

  it('comes with the missing proof, even when the name was cleared long before', async () => {
    const customer = await registered();
    await sandbox.moveClock(3 * MINUTE);
    await sandbox.fault('subscribeApp', 'drop');
    await checkProofs(customer.registrationId, 4);
    expect(await kindsOf(customer.registrationId)).toContain('name-cleared');
    const next = (await looksOf(customer.registrationId)).at(-1);
    expect(next?.data).toMatchObject({ round: 5 });
    await checkProofs(customer.registrationId, 5);
    expect((await registrationOf(customer)).state).toBe('connected');
  });

  it('keeps each proof once, with its first time', async () => {
    const customer = await registered();
    await checkProofs(customer.registrationId, 0);
    const before = await proofsOf(customer.registrationId);
    await sandbox.moveClock(MINUTE);
    await checkProofs(customer.registrationId, 1);
    expect(await proofsOf(customer.registrationId)).toEqual(before);
    const held = (await eventsOf(customer.registrationId)).filter(({ name }) => name === 'proof-held');
    expect(held).toHaveLength(3);
  });
});

describe('looking again', () => {
  it('goes on until the name is cleared, without haste and ever more seldom', async () => {
    const customer = await registered();
    for (const round of [0, 7, 20]) await checkProofs(customer.registrationId, round);
    const [, ...looks] = await looksOf(customer.registrationId);
    expect(looks.map(({ waitsSeconds }) => Math.round(waitsSeconds))).toEqual([30, 128, 3600]);
  });

  it('ends once everything is proved', async () => {
    const customer = await registered();
    await sandbox.moveClock(3 * MINUTE);
    await checkProofs(customer.registrationId, 0);
    expect((await registrationOf(customer)).state).toBe('connected');
    expect(await looksOf(customer.registrationId)).toHaveLength(1);
  });

  it('ends after some days, not never', async () => {
    const customer = await registered();
    await checkProofs(customer.registrationId, 120);
    expect(await looksOf(customer.registrationId)).toHaveLength(1);
  });

  it('says why it cannot look, and looks again', async () => {
    const customer = await registered();
    await sandbox.fault('readNumber', 'code-190');
    await checkProofs(customer.registrationId, 0);
    expect((await registrationOf(customer)).refusalCode).toBe('meta-access-ended');
    expect(await looksOf(customer.registrationId)).toHaveLength(2);
    await checkProofs(customer.registrationId, 1);
    expect(await registrationOf(customer)).toMatchObject({ refusalCode: null, state: 'connected' });
  });
});
