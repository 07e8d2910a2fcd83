import { describe, expect, it } from 'vitest';
import { MINUTE } from '@/lib/clock';
import { acknowledgeConsequences } from '@/lib/operations/onboarding/acknowledge';
import { answerUsage } from '@/lib/operations/onboarding/answer-usage';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseOwnNumber } from '@/lib/operations/onboarding/choose-number';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { takeOver } from '@/lib/operations/onboarding/take-over';
import { giveSign, whoIsOnIt } from '@/lib/operations/onboarding/who-is-on-it';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { aMember, aNumber, granted, refusedWith, tally } from '../../support/builders';
import { allTicks, customersOf, draftOf, key } from '../../support/builders-onboarding';
import { peopleOf } from '../../support/builders-people';
import { countOf, freshDatabase, isOnPostgres, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const people = peopleOf(sandbox);
const customers = customersOf(sandbox);

/** Two people of one account, the first of them on the onboarding. */
async function twoOn(upTo: 'withNumber' | 'withBusiness' | 'codeAsked' | 'verified' = 'withNumber') {
  const owner = await aMember();
  const maria = await people.colleagueOf(owner);
  const customer = await customers[upTo]({ member: owner });
  return { owner, maria, customer, numberId: customer.numberId };
}

describe('two people on one onboarding', () => {
  it('see who is on it and since when; looking changes nothing', async () => {
    const { owner, maria } = await twoOn();
    const before = await productRows();
    expect(await whoIsOnIt(maria)).toEqual({ state: 'other', who: owner.email, since: expect.any(String) });
    expect(await whoIsOnIt(owner)).toEqual({ state: 'free' });
    expect(await productRows()).toEqual(before);
  });

  it('are told at every step, and nothing of theirs is saved', async () => {
    const { owner, maria, numberId } = await twoOn('verified');
    const form = () => ({ key: key(), numberId });
    const before = await productRows(['public.rate_counters']);
    const acts = [
      () => chooseOwnNumber(maria, { key: key(), number: aNumber(), country: '' }),
      () => answerUsage(maria, { ...form(), usage: 'not-sure' }),
      () => acknowledgeConsequences(maria, allTicks(numberId)),
      () => customers.connect(maria),
      () => askCode(maria, { ...form(), method: 'sms' }),
      () => enterCode(maria, { ...form(), code: '123456' }),
      () => submitRegistration(maria, form()),
      () => leaveOnboarding(maria, { key: key() }),
    ];
    for (const act of acts)
      expect(await act()).toEqual({
        ok: false,
        refusal: { code: 'somebody-else-is-on-it', who: owner.email },
      });
    // Tries are counted whoever makes them; nothing else may change.
    expect(await productRows(['public.rate_counters'])).toEqual(before);
    expect(await sandbox.calls('requestCode')).toHaveLength(1);
  });

  it('can take over at once, with every answer kept, and it stands in the story', async () => {
    const { owner, maria, numberId } = await twoOn();
    expect(granted(await takeOver(maria, { key: key() }))).toBe('usage');
    granted(await answerUsage(maria, { key: key(), numberId, usage: 'nowhere' }));
    expect(await answerUsage(owner, { key: key(), numberId, usage: 'not-sure' })).toMatchObject({
      refusal: { code: 'somebody-else-is-on-it', who: maria.email },
    });
    expect((await draftOf(owner)).draft.usage).toBe('nowhere');
    granted(await takeOver(owner, { key: key() }));
    granted(await answerUsage(owner, { key: key(), numberId, usage: 'not-sure' }));
    expect(await countOf('events', `name = 'draft-taken-over' and account_id = $1`, [owner.accountId])).toBe(
      2,
    );
  });

  it('take over with nobody on it, or with themselves, without a line in the story', async () => {
    const { owner } = await twoOn();
    granted(await takeOver(owner, { key: key() }));
    expect(await countOf('events', `name = 'draft-taken-over' and account_id = $1`, [owner.accountId])).toBe(
      0,
    );
  });

  it('are on it no longer ten minutes after their last sign', async () => {
    const { owner, maria, numberId } = await twoOn();
    await sandbox.moveClock(9 * MINUTE);
    expect(await giveSign(owner)).toEqual({ state: 'you' });
    await sandbox.moveClock(9 * MINUTE);
    expect(await giveSign(maria)).toMatchObject({ state: 'other', who: owner.email });
    await sandbox.moveClock(2 * MINUTE);
    granted(await answerUsage(maria, { key: key(), numberId, usage: 'nowhere' }));
    expect(await giveSign(owner)).toMatchObject({ state: 'other', who: maria.email });
  });

  it('keep what Meta answered, whoever is on it by then', async () => {
    const { owner, maria, customer, numberId } = await twoOn('codeAsked');
    granted(await takeOver(maria, { key: key() }));
    const code = (await sandbox.control.latestCode(customer.e164)) ?? '';
    expect(await enterCode(owner, { key: key(), numberId, code })).toEqual(
      refusedWith('somebody-else-is-on-it'),
    );
    granted(await enterCode(maria, { key: key(), numberId, code }));
    expect((await draftOf(owner)).draft.verifiedNumberId).toBe(numberId);
  });
});

describe('at once', () => {
  const rounds = isOnPostgres ? 20 : 5;

  it('one of two who press the same step wins, and the other is told', async () => {
    for (let round = 0; round < rounds; round++) {
      const { owner, maria, numberId } = await twoOn();
      // Nobody is on it any more: both are free to press.
      await sandbox.moveClock(11 * MINUTE);
      const [first, second] = await Promise.all([
        answerUsage(owner, { key: key(), numberId, usage: 'nowhere' }),
        answerUsage(maria, { key: key(), numberId, usage: 'not-sure' }),
      ]);
      expect(tally([first, second])).toEqual({ won: 1, 'somebody-else-is-on-it': 1 });
      expect((await draftOf(owner)).draft.usage).toBe(first.ok ? 'nowhere' : 'not-sure');
    }
  });

  it('two take-overs end with one person on it, and nobody stranded', async () => {
    const { owner, maria, numberId } = await twoOn();
    await Promise.all([takeOver(owner, { key: key() }), takeOver(maria, { key: key() })]);
    const states = [await giveSign(owner), await giveSign(maria)].map(({ state }) => state).toSorted();
    expect(states).toEqual(['other', 'you']);
    for (const member of [owner, maria]) {
      granted(await takeOver(member, { key: key() }));
      granted(await answerUsage(member, { key: key(), numberId, usage: 'not-sure' }));
    }
  });
});
