import { describe, expect, it } from 'vitest';
import { newReference } from '@/lib/ids';
import { answerUsage } from '@/lib/operations/onboarding/answer-usage';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseOwnNumber, chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { numbersOfAccount } from '@/lib/operations/registration/number-list';
import { readRegistration } from '@/lib/operations/registration/read-registration';
import { repairRegistration } from '@/lib/operations/registration/repair-registration';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { sendTestMessage } from '@/lib/operations/registration/test-message';
import { aMember, aNumber, aStockNumber, granted, refusedWith } from '../../support/builders';
import { customersOf, key, runRegistering } from '../../support/builders-onboarding';
import { freshDatabase, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);

const nobodysNumber = `num_${'a'.repeat(26)}`;

/** Sends the same with somebody else's id and with one that does not exist: same answer, nothing changed. */
const looksMissing = async (send: (id: string) => Promise<unknown>, theirs: string, nobodys: string) => {
  const before = await productRows(['public.rate_counters']);
  const answer = await send(theirs);
  expect(answer).toEqual(await send(nobodys));
  expect(await productRows(['public.rate_counters'])).toEqual(before);
  return answer;
};

describe('the reference of another account’s registration', () => {
  it('shows nothing', async () => {
    const { reference } = await customers.connected();
    const member = await aMember();
    const read = (one: string) => readRegistration(member, one);
    expect(await looksMissing(read, reference, newReference('RG'))).toBeNull();
  });

  it('sends no test message', async () => {
    const { reference } = await customers.connected();
    const member = await aMember();
    const recipient = aNumber();
    const send = (one: string) => sendTestMessage(member, { key: key(), reference: one, recipient });
    expect(await looksMissing(send, reference, newReference('RG'))).toEqual(refusedWith('page-out-of-date'));
    expect(await sandbox.calls('sendTemplate')).toEqual([]);
  });

  it('repairs nothing', async () => {
    const customer = await customers.submitted();
    await sandbox.control.manager({ act: 'restrict-waba', wabaId: sandbox.wabaId });
    await runRegistering(sandbox, customer);
    const member = await aMember();
    const repair = (one: string) => repairRegistration(member, { key: key(), reference: one });
    expect(await looksMissing(repair, customer.reference, newReference('RG'))).toEqual(
      refusedWith('page-out-of-date'),
    );
  });

  it('is not in the list of an account’s numbers', async () => {
    const mine = await customers.submitted();
    await customers.submitted();
    expect((await numbersOfAccount(mine.member.accountId)).numbers.map(({ reference }) => reference)).toEqual(
      [mine.reference],
    );
  });
});

describe('the id of another account’s number', () => {
  it('answers none of the wizard’s questions', async () => {
    const theirs = await customers.codeAsked();
    const mine = await customers.verified();
    for (const send of [
      (numberId: string) => answerUsage(mine.member, { key: key(), numberId, usage: 'nowhere' }),
      (numberId: string) => askCode(mine.member, { key: key(), numberId, method: 'sms' }),
      (numberId: string) => submitRegistration(mine.member, { key: key(), numberId }),
    ])
      expect(await looksMissing(send, theirs.numberId, nobodysNumber)).toEqual(
        refusedWith('page-out-of-date'),
      );
  });

  it('cannot be taken as a PaxFlow number', async () => {
    const theirs = await customers.withNumber();
    const member = await aMember();
    granted(await openOnboarding(member, { key: key() }));
    const take = (stockNumber: string) => chooseStockNumber(member, { key: key(), stockNumber });
    expect(await looksMissing(take, theirs.numberId, nobodysNumber)).toEqual(
      refusedWith('number-taken-meanwhile'),
    );
  });

  it('says the same of a PaxFlow number somebody holds', async () => {
    const stock = await aStockNumber();
    const [holder, member] = [await aMember(), await aMember()];
    for (const one of [holder, member]) granted(await openOnboarding(one, { key: key() }));
    granted(await chooseStockNumber(holder, { key: key(), stockNumber: stock.id }));
    const take = (stockNumber: string) => chooseStockNumber(member, { key: key(), stockNumber });
    expect(await looksMissing(take, stock.id, nobodysNumber)).toEqual(refusedWith('number-taken-meanwhile'));
  });

  it('says the same whoever has an own number: in an onboarding, registered, or PaxFlow itself', async () => {
    const taken = [await customers.codeAsked(), await customers.connected(), await aStockNumber()];
    const member = await aMember();
    granted(await openOnboarding(member, { key: key() }));
    const answers = [];
    for (const { e164: number } of taken)
      answers.push(await chooseOwnNumber(member, { key: key(), number, country: '' }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: false, refusal: { code: 'number-unavailable' } })]),
    );
  });

  it('cannot be found out by trying a list of numbers', async () => {
    const member = await aMember();
    granted(await openOnboarding(member, { key: key() }));
    for (let tried = 0; tried < 60; tried++)
      await chooseOwnNumber(member, { key: key(), number: '12', country: '' });
    const answer = await chooseOwnNumber(member, { key: key(), number: aNumber(), country: '' });
    expect(answer).toEqual(refusedWith('too-often'));
  });
});
