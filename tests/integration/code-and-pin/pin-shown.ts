import { describe, expect, it } from 'vitest';
import { eventsOf } from '@/lib/db/events';
import { findKeptPin, showPin } from '@/lib/operations/registration/show-pin';
import { aMember, granted, refusedWith } from '../../support/builders';
import { customersOf, key, registrationOf } from '../../support/builders-onboarding';
import { everythingStored, freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { connected, submitted } = customersOf(sandbox);

describe('the PIN of a registered number', () => {
  it('is the one Meta asks for', async () => {
    const { member, reference, e164 } = await connected();
    const pin = granted(await showPin(member, { key: key(), reference }));
    expect(pin).toMatch(/^\d{6}$/);
    expect(await sandbox.control.manager({ act: 'remove-number', e164, pin })).toMatchObject({ ok: true });
  });

  it('is noted with time and person each time it is shown, once per press', async () => {
    const { member, reference, registrationId } = await connected();
    const form = { key: key(), reference };
    const first = granted(await showPin(member, form));
    expect(granted(await showPin(member, form))).toBe(first);
    granted(await showPin(member, { key: key(), reference }));
    const shown = (await eventsOf(registrationId)).filter(({ name }) => name === 'pin-shown');
    expect(shown.map(({ memberId }) => memberId)).toEqual([member.memberId, member.memberId]);
  });

  it('is written nowhere by being shown', async () => {
    const { member, reference } = await connected();
    const pin = granted(await showPin(member, { key: key(), reference }));
    const stored = (await everythingStored()).replace(/T\d{2}:[\d:.]+/g, '');
    expect(new RegExp(`(?<!\\d)${pin}(?!\\d)`).test(stored)).toBe(false);
  });

  it('is not there before Meta has taken it', async () => {
    const { member, reference } = await submitted();
    expect(await findKeptPin(member, reference)).toBeNull();
    expect(await showPin(member, { key: key(), reference })).toEqual(refusedWith('page-out-of-date'));
  });

  it('is not there for another account', async () => {
    const customer = await connected();
    const member = await aMember();
    expect(await findKeptPin(member, customer.reference)).toBeNull();
    const answer = await showPin(member, { key: key(), reference: customer.reference });
    expect(answer).toEqual(refusedWith('page-out-of-date'));
    const names = (await eventsOf((await registrationOf(customer)).id)).map(({ name }) => name);
    expect(names).not.toContain('pin-shown');
  });

  it('is shown twenty times an hour at most', async () => {
    const { member, reference } = await connected();
    for (let shown = 0; shown < 20; shown++) granted(await showPin(member, { key: key(), reference }));
    expect(await showPin(member, { key: key(), reference })).toEqual(refusedWith('too-often'));
  });
});
