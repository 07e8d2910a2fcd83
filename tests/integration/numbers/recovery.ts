import { describe, expect, it } from 'vitest';
import { findHoldOfDraft } from '@/lib/db/holds';
import type { Outcome } from '@/lib/domain/refusals';
import { answerUsage } from '@/lib/operations/onboarding/answer-usage';
import { chooseOwnNumber } from '@/lib/operations/onboarding/choose-number';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { answerOffline, askLook } from '@/lib/operations/registration/ask-about-number';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { readNumberPage } from '@/lib/operations/registration/number-page';
import { registerAgain } from '@/lib/operations/registration/register-again';
import { repairRegistration } from '@/lib/operations/registration/repair-registration';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { aMember, aNumber, granted, refusedWith } from '../../support/builders';
import { customersOf, draftOf, key, registrationOf, runRegistering } from '../../support/builders-onboarding';
import { watchOf } from '../../support/builders-watch';
import { freshDatabase, jobsOf } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);
const { meets, happen, look, standing, mails, story } = watchOf(sandbox);

type Customer = Awaited<ReturnType<typeof customers.connected>>;
type Act = Parameters<typeof meets>[1];

const inTrouble = async (...acts: Act[]) => {
  const customer = await customers.connected();
  for (const act of acts) await happen(customer, act);
  await look(customer);
  return customer;
};
const again = ({ member, reference }: Customer) => registerAgain(member, { key: key(), reference });
const repair = ({ member, reference }: Customer) => repairRegistration(member, { key: key(), reference });
const finish = async (customer: Customer) => {
  await runRegistering(sandbox, customer);
  await checkProofs(customer.registrationId, 0);
};
const submit = async (customer: Customer): Promise<Outcome<string>> =>
  submitRegistration(customer.member, { key: key(), numberId: customer.numberId });

describe('a number that went offline', () => {
  it('comes back by “Register again”, with the PIN we keep, under its reference', async () => {
    const customer = await inTrouble({ act: 'disconnect-number' });
    granted(await again(customer));
    await finish(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
    expect(await mails(customer)).toEqual([
      'Number ending 1234 is connected',
      'Number ending 1234 needs attention',
      'Number ending 1234 is connected again',
    ]);
  });

  it('remembers what the customer said, as the customer’s word, until the trouble is another one', async () => {
    const customer = await inTrouble({ act: 'disconnect-number' });
    const { member, reference } = customer;
    const answerOf = async () => (await readNumberPage(member, reference))?.offlineAnswer?.answer ?? null;
    expect(await answerOf()).toBeNull();
    granted(await answerOffline(member, { key: key(), reference, answer: 'not-sure' }));
    granted(await answerOffline(member, { key: key(), reference, answer: 'yes' }));
    expect(await answerOf()).toBe('yes');
    granted(await again(customer));
    await finish(customer);
    await sandbox.moveClock(1_000);
    await meets(customer, { act: 'disconnect-number' });
    expect(await answerOf()).toBeNull();
  });

  it('says that an app has it when somebody did open WhatsApp, and comes back once that is undone', async () => {
    const customer = await customers.connected();
    await sandbox.control.phone({ e164: customer.e164, act: 'use-app' });
    await look(customer);
    expect(await standing(customer)).toEqual(['attention', 'number-offline']);
    granted(await again(customer));
    await runRegistering(sandbox, customer);
    expect(await standing(customer)).toEqual(['attention', 'number-on-whatsapp']);
    await look(customer);
    expect(await standing(customer)).toEqual(['attention', 'number-on-whatsapp']);
    await sandbox.control.phone({ e164: customer.e164, act: 'delete-account' });
    await sandbox.moveClock(4 * 60_000);
    granted(await again(customer));
    await finish(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
  });

  it('is verified anew first when its code is too old, without a register call for nothing', async () => {
    const customer = await inTrouble({ act: 'disconnect-number' }, { act: 'expire-code' });
    granted(await again(customer));
    await runRegistering(sandbox, customer);
    expect(await standing(customer)).toEqual(['attention', 'verify-again']);
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
    expect(await repair(customer)).toEqual({ ok: true, value: 'code' });
    await sandbox.moveClock(2 * 60_000);
    await customers.prove(customer);
    expect(granted(await submit(customer))).toBe(customer.reference);
    await finish(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
  });

  it('may go straight to the code when the proof of it is gone already', async () => {
    const customer = await inTrouble({ act: 'disconnect-number' }, { act: 'expire-code' });
    expect(await repair(customer)).toEqual({ ok: true, value: 'code' });
  });

  it('is kept back like any other when its calls are spent, and never given away for it', async () => {
    const customer = await inTrouble({ act: 'disconnect-number' });
    await sandbox.fault('registerNumber', 'code-133004', 1000);
    for (let press = 0; press < 4; press++) {
      const answer = await again(customer);
      if (!answer.ok) break;
      await runRegistering(sandbox, customer, 20);
    }
    const [state, code] = await standing(customer);
    expect(state).toBe('attention');
    expect(['attempts-kept-back', 'automatic-tries-spent', 'meta-silent']).toContain(code);
    expect((await sandbox.calls('registerNumber')).length).toBeLessThanOrEqual(8);
    const { draftId } = await registrationOf(customer);
    expect(await findHoldOfDraft(draftId)).not.toBeNull();
  });
});

describe('bringing a number back through a question', () => {
  it('adds it anew when somebody removed it at Meta', async () => {
    const customer = await inTrouble({ act: 'two-step-off' }, { act: 'remove-number' });
    const before = (await registrationOf(customer)).phoneNumberId;
    expect(await repair(customer)).toEqual({ ok: true, value: 'code' });
    await sandbox.moveClock(6 * 60_000);
    await customers.prove(customer);
    granted(await submit(customer));
    await finish(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
    expect((await registrationOf(customer)).phoneNumberId).not.toBe(before);
  });

  it('connects the business again when our access ended', async () => {
    const customer = await customers.connected();
    await sandbox.fault('readNumber', 'code-190', 2);
    await look(customer);
    await look(customer);
    expect(await repair(customer)).toEqual({ ok: true, value: 'business' });
    granted(await customers.connect(customer.member));
    granted(await submit(customer));
    await finish(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
  });

  it('asks nothing else anew, and lets nothing else be changed', async () => {
    const customer = await inTrouble({ act: 'disconnect-number' }, { act: 'expire-code' });
    granted(await repair(customer));
    const { member, numberId } = customer;
    for (const outcome of [
      await chooseOwnNumber(member, { key: key(), number: aNumber(), country: '' }),
      await answerUsage(member, { key: key(), numberId, usage: 'nowhere' }),
    ])
      expect(outcome).toEqual(refusedWith('page-out-of-date'));
    expect((await draftOf(member)).draft.numberId).toBe(numberId);
  });

  it('can be left without giving the number away, and taken up again', async () => {
    const customer = await inTrouble({ act: 'disconnect-number' }, { act: 'expire-code' });
    granted(await repair(customer));
    granted(await leaveOnboarding(customer.member, { key: key() }));
    const { draftId, numberId } = await registrationOf(customer);
    expect((await findHoldOfDraft(draftId))?.numberId).toBe(numberId);
    expect(await standing(customer)).toEqual(['attention', 'number-offline']);
    expect((await story(customer)).at(-1)).toBe('recovery-left');
    expect(await repair(customer)).toEqual({ ok: true, value: 'code' });
  });

  it('is over by itself when the number comes back meanwhile', async () => {
    const customer = await inTrouble({ act: 'mark-number', status: 'RESTRICTED' });
    await happen(customer, { act: 'mark-number', status: 'CONNECTED' });
    granted(await repair(customer));
    await look(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
    expect(await submit(customer)).toEqual(refusedWith('no-open-onboarding'));
  });

  it('waits for another number that is being connected', async () => {
    const customer = await inTrouble({ act: 'disconnect-number' });
    await customers.withNumber({ member: customer.member });
    expect(await repair(customer)).toEqual(refusedWith('another-onboarding-open'));
  });
});

describe('asking on the page of a number', () => {
  it('registers nothing that is not in trouble, and nothing of another account', async () => {
    const customer = await customers.connected();
    expect(await again(customer)).toEqual(refusedWith('page-out-of-date'));
    const offline = await inTrouble({ act: 'disconnect-number' });
    const member = await aMember();
    const theirs = { key: key(), reference: offline.reference };
    for (const outcome of [
      await registerAgain(member, theirs),
      await askLook(member, { ...theirs, key: key() }),
      await answerOffline(member, { ...theirs, key: key(), answer: 'no' }),
      await repairRegistration(member, { ...theirs, key: key() }),
    ])
      expect(outcome).toEqual(refusedWith('page-out-of-date'));
    expect(await standing(offline)).toEqual(['attention', 'number-offline']);
  });

  it('registers nothing that registering cannot help', async () => {
    const customer = await inTrouble({ act: 'ban-number' });
    expect(await again(customer)).toEqual(refusedWith('page-out-of-date'));
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
  });

  it('looks once for two presses, and not more than 20 times an hour', async () => {
    const { member, reference, registrationId } = await customers.connected();
    for (let press = 0; press < 20; press++) granted(await askLook(member, { key: key(), reference }));
    expect(await askLook(member, { key: key(), reference })).toEqual(refusedWith('too-often'));
    const looks = (await jobsOf('watch-number')).filter(({ data }) => data.registrationId === registrationId);
    expect(looks).toHaveLength(1);
  });
});
