import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { DAY, MINUTE, now, SECOND } from '@/lib/clock';
import { findLiveHold, markWhatIsHeld } from '@/lib/db/holds';
import { acknowledgeConsequences } from '@/lib/operations/onboarding/acknowledge';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseOwnNumber, chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { giveDisplayName } from '@/lib/operations/onboarding/connect-business';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { keptNumber } from '@/lib/operations/onboarding/kept-number';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { findOffer } from '@/lib/operations/stock/find-stock';
import { sweep } from '@/lib/operations/sweep';
import { aMember, aNumber, aStockNumber, granted, refusedWith } from '../../support/builders';
import { allTicks, customersOf, key } from '../../support/builders-onboarding';
import { countOf, freshDatabase, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);

const choose = (member: Member, stockNumber: string) =>
  chooseStockNumber(member, { key: key(), stockNumber });
const withHold = async () => {
  const [member, number] = [await aMember(), await aStockNumber()];
  granted(await openOnboarding(member, { key: key() }));
  granted(await choose(member, number.id));
  return { member, number };
};
/** Numbers whose mark for the search is not what the holds say. */
const wrongMarks = () =>
  countOf('numbers', 'is_held <> (id in (select number_id from holds where ended_at is null))');

describe('a kept PaxFlow number', () => {
  it('is shown with its clock time and what is left of it, until it is over', async () => {
    const { member, number } = await withHold();
    const kept = await keptNumber(member);
    expect(kept?.numberText.replaceAll(' ', '')).toBe(number.e164);
    expect(Math.abs((kept?.until.getTime() ?? 0) - now().getTime() - 30 * MINUTE)).toBeLessThan(10 * SECOND);
    await sandbox.moveClock(10 * MINUTE);
    expect((await keptNumber(member))?.leftMs).toBeLessThanOrEqual(20 * MINUTE);
    await sandbox.moveClock(20 * MINUTE);
    expect(await keptNumber(member)).toBeNull();
  });

  it('is not kept longer by choosing it again', async () => {
    const { member, number } = await withHold();
    const before = (await findLiveHold(number.id))?.until;
    await sandbox.moveClock(10 * MINUTE);
    granted(await choose(member, number.id));
    expect((await findLiveHold(number.id))?.until).toEqual(before);
  });

  it('stays when another one is taken before the customer has it', async () => {
    const { member, number } = await withHold();
    const taken = await withHold();
    expect(await choose(member, taken.number.id)).toEqual(refusedWith('number-taken-meanwhile'));
    expect((await keptNumber(member))?.numberText.replaceAll(' ', '')).toBe(number.e164);
  });

  it('goes back into the list when the customer brings a number along instead', async () => {
    const { member, number } = await withHold();
    expect(await findOffer(number.id)).toBeNull();
    granted(await chooseOwnNumber(member, { key: key(), number: aNumber(), country: '' }));
    expect(await findOffer(number.id)).not.toBeNull();
    expect(await keptNumber(member)).toBeNull();
  });

  it('can be ten a day and no more, so that nobody keeps the stock busy', async () => {
    const member = await aMember();
    granted(await openOnboarding(member, { key: key() }));
    for (let times = 0; times < 10; times++) granted(await choose(member, (await aStockNumber()).id));
    const eleventh = await aStockNumber();
    expect(await choose(member, eleventh.id)).toEqual(refusedWith('too-often'));
    expect(await findLiveHold(eleventh.id)).toBeNull();
    await sandbox.moveClock(DAY + SECOND);
    granted(await choose(member, eleventh.id));
  });

  it('whose time is over refuses the code with the way out, asked for and entered', async () => {
    const { member, number } = await withHold();
    granted(await acknowledgeConsequences(member, allTicks(number.id)));
    granted(await customers.connect(member));
    granted(await giveDisplayName(member, { key: key(), displayName: 'Lucky Shrub' }));
    await sandbox.moveClock(30 * MINUTE + SECOND);
    const form = { numberId: number.id };
    expect(await askCode(member, { ...form, key: key(), method: 'sms' })).toEqual(refusedWith('hold-ended'));
    await sweep();
    expect(await enterCode(member, { ...form, key: key(), code: '123456' })).toEqual(
      refusedWith('hold-ended'),
    );
    expect(await sandbox.calls('requestCode')).toEqual([]);
  });
});

describe('the mark that leads the search', () => {
  it('is what the holds say after every way a hold begins and ends', async () => {
    const { member } = await withHold();
    granted(await choose(member, (await aStockNumber()).id));
    await withHold();
    await customers.connected();
    await sandbox.moveClock(31 * MINUTE);
    await withHold();
    await sweep();
    expect(await wrongMarks()).toBe(0);
  });

  it('is set right at the start, should anything have been changed by hand', async () => {
    await withHold();
    await rows('update numbers set is_held = not is_held');
    await markWhatIsHeld();
    expect(await wrongMarks()).toBe(0);
  });
});
