import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { DAY, MINUTE, SECOND } from '@/lib/clock';
import { eventsOf } from '@/lib/db/events';
import { findLiveHold } from '@/lib/db/holds';
import { acknowledgeConsequences } from '@/lib/operations/onboarding/acknowledge';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseOwnNumber, chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { giveDisplayName } from '@/lib/operations/onboarding/connect-business';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { findOffer } from '@/lib/operations/stock/find-stock';
import { sweep } from '@/lib/operations/sweep';
import { aMember, aStockNumber, granted, refusedWith } from '../../support/builders';
import { allTicks, choose, customersOf, draftOf, key } from '../../support/builders-onboarding';
import { freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);

const hold = async (member: Member, numberId: string) => {
  granted(await openOnboarding(member, { key: key() }));
  return chooseStockNumber(member, { key: key(), stockNumber: numberId });
};
const isOffered = async (numberId: string) => (await findOffer(numberId)) !== null;

describe('the hold of a PaxFlow number', () => {
  it('keeps it from everybody else for half an hour', async () => {
    const number = await aStockNumber();
    granted(await hold(await aMember(), number.id));
    await sandbox.moveClock(29 * MINUTE);
    expect(await hold(await aMember(), number.id)).toEqual(refusedWith('number-taken-meanwhile'));
    expect(await isOffered(number.id)).toBe(false);
  });

  it('is over after half an hour: the next customer has it, without waiting for the sweep', async () => {
    const number = await aStockNumber();
    const first = await aMember();
    granted(await hold(first, number.id));
    const { draft } = await draftOf(first);
    await sandbox.moveClock(30 * MINUTE + SECOND);
    granted(await hold(await aMember(), number.id));
    expect((await eventsOf(draft.id)).map(({ name }) => name)).toContain('hold-ended');
  });

  it('is ended by the sweep with an audit line, and the number is offered again', async () => {
    const number = await aStockNumber();
    const member = await aMember();
    granted(await hold(member, number.id));
    const { draft } = await draftOf(member);
    await sandbox.moveClock(30 * MINUTE + SECOND);
    await sweep();
    expect(await findLiveHold(number.id)).toBeNull();
    expect(await isOffered(number.id)).toBe(true);
    expect((await eventsOf(draft.id)).at(-1)?.name).toBe('hold-ended');
  });

  it('refuses the review of a customer whose half hour is over', async () => {
    const number = await aStockNumber();
    const member = await aMember();
    granted(await hold(member, number.id));
    granted(await acknowledgeConsequences(member, allTicks(number.id)));
    granted(await customers.connect(member));
    granted(await giveDisplayName(member, { key: key(), displayName: 'Lucky Shrub' }));
    await customers.prove({ member, numberId: number.id, e164: number.e164 });
    await sandbox.moveClock(30 * MINUTE + SECOND);
    const form = { key: key(), numberId: number.id };
    expect(await submitRegistration(member, form)).toEqual(refusedWith('hold-ended'));
    await sweep();
    expect(await submitRegistration(member, { ...form, key: key() })).toEqual(refusedWith('hold-ended'));
  });

  it('goes on where it stopped when the number is chosen again in time', async () => {
    const number = await aStockNumber();
    const member = await aMember();
    granted(await hold(member, number.id));
    granted(await acknowledgeConsequences(member, allTicks(number.id)));
    await sandbox.moveClock(31 * MINUTE);
    await sweep();
    expect(await hold(member, number.id)).toEqual({ ok: true, value: 'business' });
  });

  it('has no end any more once the registration begins', async () => {
    const { member, numberId } = await customers.submitted();
    await sandbox.moveClock(60 * DAY);
    await sweep();
    expect(await findLiveHold(numberId)).toMatchObject({ accountId: member.accountId, until: null });
  });

  it('ends when the customer takes another number or leaves', async () => {
    const [one, two] = [await aStockNumber(), await aStockNumber()];
    const member = await aMember();
    granted(await hold(member, one.id));
    granted(await hold(member, two.id));
    expect(await findLiveHold(one.id)).toBeNull();
    granted(await leaveOnboarding(member, { key: key() }));
    expect(await findLiveHold(two.id)).toBeNull();
  });

  it('refuses a PaxFlow number typed as an own one', async () => {
    const { e164 } = await aStockNumber();
    const member = await aMember();
    granted(await openOnboarding(member, { key: key() }));
    const answer = await chooseOwnNumber(member, { key: key(), number: e164, country: '' });
    expect(answer).toEqual(refusedWith('number-unavailable'));
  });
});

describe('the hold of an own number', () => {
  it('begins with the first code, not with the choice', async () => {
    const { numberId } = await customers.withBusiness();
    expect(await findLiveHold(numberId)).toBeNull();
    const asked = await customers.codeAsked();
    expect((await findLiveHold(asked.numberId))?.accountId).toBe(asked.member.accountId);
  });

  it('is free for others two weeks after it was left alone', async () => {
    const first = await customers.codeAsked();
    await sandbox.moveClock(13 * DAY);
    const other = await aMember();
    granted(await openOnboarding(other, { key: key() }));
    const form = { key: key(), number: first.e164, country: '' };
    expect(await chooseOwnNumber(other, form)).toEqual(refusedWith('number-unavailable'));
    await sandbox.moveClock(DAY + MINUTE);
    expect(await choose(other, first.e164)).toBe(first.numberId);
  });

  it('is taken again by a late registration when nobody else wanted the number', async () => {
    const { member, numberId } = await customers.verified();
    await sandbox.moveClock(14 * DAY + MINUTE);
    await sweep();
    expect(await findLiveHold(numberId)).toBeNull();
    granted(await submitRegistration(member, { key: key(), numberId }));
    expect(await findLiveHold(numberId)).toMatchObject({ accountId: member.accountId, until: null });
  });

  it('refuses a late registration and a late code when somebody else has it now', async () => {
    const first = await customers.verified();
    await sandbox.moveClock(14 * DAY + MINUTE);
    await customers.codeAsked({ e164: first.e164 });
    const form = { key: key(), numberId: first.numberId };
    expect(await submitRegistration(first.member, form)).toEqual(refusedWith('number-unavailable'));
    const again = { ...form, key: key(), method: 'sms' as const };
    expect(await askCode(first.member, again)).toEqual(refusedWith('number-unavailable'));
  });
});
