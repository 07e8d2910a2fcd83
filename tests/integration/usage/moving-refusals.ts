import { describe, expect, it } from 'vitest';
import { MINUTE } from '@/lib/clock';
import { findRegistration } from '@/lib/db/registrations';
import type { Refusal, RefusalCode } from '@/lib/domain/refusals';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { givePin } from '@/lib/operations/onboarding/old-pin';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aNumber, granted } from '../../support/builders';
import { draftOf, key, registrationOf, runRegistering } from '../../support/builders-onboarding';
import { askForCode, movingOf } from '../../support/builders-usage';
import { freshDatabase, rows } from '../../support/database';
import { missingOnPage } from '../../support/refusal-page';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const moving = movingOf(sandbox);
type Customer = Awaited<ReturnType<typeof moving>>;

/** What the page of a refusal shows: all that a customer needs, or this fails. */
function shows(refusal: Refusal | null, code: RefusalCode) {
  expect(refusal?.code).toBe(code);
  expect(refusal ? missingOnPage(refusal) : ['no refusal']).toEqual([]);
}
const leave = async ({ member }: Customer) => granted(await leaveOnboarding(member, { key: key() }));
const told = async (customer: Customer): Promise<Refusal | null> => {
  const asked = await askForCode(customer);
  return asked.ok ? null : asked.refusal;
};

describe('every reason of Meta’s against a move', () => {
  it.each<[string, string, RefusalCode]>([
    ['two-step verification', '+447700900003', 'move-two-step-on'],
    ['the display name', '+447700900021', 'move-name-open'],
    ['the old account', '+447700900022', 'move-old-account'],
    ['another business', '+447700900023', 'move-other-business'],
    ['no payment method', '+447700900024', 'payment-missing'],
    ['an open request', '+447700900025', 'move-request-open'],
    ['no reason', '+447700900026', 'number-moving'],
    ['maintenance', '+447700900027', 'move-in-maintenance'],
    ['ownership', '+447700900028', 'move-ownership'],
  ])('has a page with sentence, owner, end and article, and a way out: %s', async (_why, e164, code) => {
    const customer = await moving(e164);
    shows(await told(customer), code);
    // It works at the old provider as before.
    const phones = (await sandbox.control.state()).phones;
    expect(phones.find((one) => one.e164 === e164)?.holder).toBe('other_provider');
    if (code === 'move-in-maintenance') await sandbox.moveClock(6 * MINUTE);
    else await sandbox.control.manager({ act: 'prepare-move', e164 });
    expect(await told(customer)).toBeNull();
    await leave(customer);
  });

  it('a number that nobody has any more is not moved', async () => {
    shows(await told(await moving(aNumber())), 'move-not-needed');
  });

  it('a new account that Meta has not verified', async () => {
    const customer = await moving('+447700900020', seeds.cornerBakery.wabaId);
    shows(await told(customer), 'move-new-account');
    await leave(customer);
  });

  it.each<[string, { subcode: number; details?: string }, RefusalCode]>([
    [
      '2388103 webhooks',
      { subcode: 2388103, details: 'No app is subscribed to webhooks.' },
      'move-not-ready-here',
    ],
    ['2388103 alone', { subcode: 2388103 }, 'number-moving'],
    ['2388012 for a number that is not to be seen', { subcode: 2388012 }, 'number-unavailable'],
    ['2388001 alone', { subcode: 2388001 }, 'number-with-other-provider'],
    ['2494100', { subcode: 2494100 }, 'move-in-maintenance'],
  ])('%s', async (_name, met, code) => {
    const customer = await moving(aNumber());
    await sandbox.control.fault({ verb: 'addNumber', kind: 'refuse', times: 1, code: 100, ...met });
    shows(await told(customer), code);
  });

  it('2388012 is no problem for a number that is there already: it is found, and the code goes out', async () => {
    const customer = await moving('+447700900020');
    await sandbox.control.fault({ verb: 'requestCode', kind: 'refuse', times: 1, code: 136024 });
    shows(await told(customer), 'code-not-sent');
    await rows('update drafts set phone_number_id = null where number_id = $1', [customer.numberId]);
    expect(await told(customer)).toBeNull();
    const added = (await sandbox.control.calls()).filter(
      ({ verb, outcome }) => verb === 'addNumber' && outcome === 100,
    );
    expect(added.length).toBeGreaterThan(0);
    expect((await draftOf(customer.member)).draft.phoneNumberId).not.toBeNull();
  });
});

describe('133005 at the end of a move', () => {
  const verified = async (e164: string) => {
    const customer = await moving(e164);
    granted(await askForCode(customer));
    const { member, numberId } = customer;
    const code = (await sandbox.control.latestCode(e164)) ?? '';
    const next = granted(await enterCode(member, { key: key(), numberId, code }));
    return { ...customer, next };
  };
  const register = async ({ member, numberId }: Customer) => {
    const reference = granted(await submitRegistration(member, { key: key(), numberId }));
    const found = await findRegistration(member.accountId, reference);
    await runRegistering(sandbox, { member, reference, registrationId: found?.registration.id ?? '' });
    const { refusalCode, refusalUntil, state } = await registrationOf({ member, reference });
    expect(state).toBe('refused');
    return { code: refusalCode as RefusalCode, ...(refusalUntil ? { until: refusalUntil } : {}) };
  };

  it('asks for the PIN somebody set meanwhile, tries it once, and says that it was wrong', async () => {
    const customer = await verified('+447700900029');
    expect(customer.next).toBe('pin');
    granted(await givePin(customer.member, { key: key(), numberId: customer.numberId, pin: '654321' }));
    shows(await register(customer), 'pin-wrong');
  });

  it('has a page where Meta had not told of a PIN', async () => {
    const e164 = '+447700900022';
    await sandbox.control.manager({ act: 'prepare-move', e164 });
    // A code was asked for above; the next one a minute later.
    await sandbox.moveClock(2 * MINUTE);
    const customer = await verified(e164);
    await sandbox.control.fault({ verb: 'registerNumber', kind: 'refuse', times: 1, code: 133005 });
    shows(await register(customer), 'pin-unknown');
  });
});
