import { describe, expect, it } from 'vitest';
import { findRegistration } from '@/lib/db/registrations';
import { canVisit, nextStep } from '@/lib/domain/onboarding-steps';
import { answerUsage, chooseWay, confirmMove } from '@/lib/operations/onboarding/answer-usage';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { granted, refusedWith } from '../../support/builders';
import { customersOf, draftOf, key, registrationOf, runRegistering } from '../../support/builders-onboarding';
import { askForCode, confirmList, movingOf, usedAt } from '../../support/builders-usage';
import { freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);
const moving = movingOf(sandbox);

const ready = '+447700900020';
type Customer = Awaited<ReturnType<typeof moving>>;
const holderOf = async (e164: string) =>
  (await sandbox.control.state()).phones.find((one) => one.e164 === e164)?.holder;
const callsOf = async (verb: string) =>
  (await sandbox.control.calls()).filter((one) => one.verb === verb).length;
const prove = async ({ member, numberId, e164 }: Customer) => {
  const code = (await sandbox.control.latestCode(e164)) ?? '';
  return granted(await enterCode(member, { key: key(), numberId, code }));
};

describe('moving a number in', () => {
  it('leaves it at the old provider until it is registered here, with its own name', async () => {
    const customer = await moving(ready);
    const { member, numberId } = customer;
    expect((await draftOf(member)).draft.displayName).toBeNull();
    expect(nextStep((await draftOf(member)).answers)).toBe('code');
    granted(await askForCode(customer));
    expect(await prove(customer)).toBe('review');
    expect(await holderOf(ready)).toBe('other_provider');
    expect((await draftOf(member)).draft.displayName).toBeTruthy();

    const reference = granted(await submitRegistration(member, { key: key(), numberId }));
    const found = await findRegistration(member.accountId, reference);
    await runRegistering(sandbox, { member, reference, registrationId: found?.registration.id ?? '' });
    expect((await registrationOf({ member, reference })).state).toBe('pending_proofs');
    expect(await holderOf(ready)).toBe('cloud');
  });

  it('asks for no code before every point of the list is ticked', async () => {
    const customer = await customers.withNumber();
    await usedAt(customer, 'another-provider', 'move');
    const { member, numberId } = customer;
    const partly = { key: key(), numberId, ready: ['works-there'] };
    expect(await confirmMove(member, partly)).toEqual(refusedWith('page-out-of-date'));
    expect(canVisit((await draftOf(member)).answers, 'exclusivity')).toBe(false);
    expect(granted(await confirmList(customer))).toBe('exclusivity');
  });

  it('is only for a number that is at another provider', async () => {
    const { member, numberId } = await customers.withNumber();
    granted(await answerUsage(member, { key: key(), numberId, usage: 'whatsapp-app' }));
    const form = { key: key(), numberId, way: 'move' as const };
    expect(await chooseWay(member, form)).toEqual(refusedWith('page-out-of-date'));
  });

  it('forgets what Meta knows of the number when the other way is chosen', async () => {
    const customer = await moving('+447700900027');
    await sandbox.control.manager({ act: 'prepare-move', e164: customer.e164 });
    granted(await askForCode(customer));
    expect((await draftOf(customer.member)).draft.phoneNumberId).not.toBeNull();
    await usedAt(customer, 'another-provider', 'free');
    const { draft } = await draftOf(customer.member);
    expect(draft).toMatchObject({ usageWay: 'free', usageClearedAt: null, phoneNumberId: null });
  });

  it('adds the number once when Meta’s answer was lost: it is looked for before it is asked again', async () => {
    const customer = await moving('+447700900026');
    await sandbox.control.manager({ act: 'prepare-move', e164: customer.e164 });
    await sandbox.control.fault({ verb: 'addNumber', kind: 'drop', times: 1 });
    await sandbox.control.fault({ verb: 'addNumber', kind: 'garbage', times: 1 });
    await askForCode(customer);
    granted(await askForCode(customer));
    const { wabas } = await sandbox.control.state();
    const there = wabas.flatMap(({ numbers }) => numbers).filter(({ e164 }) => e164 === customer.e164);
    expect(there).toHaveLength(1);
  });

  it('has the account’s messages sent here first, and once', async () => {
    const customer = await moving('+447700900024');
    const before = await callsOf('subscribeApp');
    await askForCode(customer);
    await askForCode(customer);
    expect((await callsOf('subscribeApp')) - before).toBeLessThanOrEqual(1);
  });

  it('keeps no number whose name Meta does not tell', async () => {
    const customer = await moving('+447700900025');
    await sandbox.control.manager({ act: 'prepare-move', e164: customer.e164 });
    await sandbox.control.fault({ verb: 'readNumber', kind: 'drop', times: 1 });
    expect(await askForCode(customer)).toEqual(refusedWith('meta-silent'));
    expect((await draftOf(customer.member)).draft.phoneNumberId).toBeNull();
    granted(await askForCode(customer));
    expect((await draftOf(customer.member)).draft.displayName).toBeTruthy();
  });
});
