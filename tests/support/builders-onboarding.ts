import type { Member } from '@/lib/auth/member';
import { findRegistration } from '@/lib/db/registrations';
import { consequences, exclusivityTextVersion } from '@/lib/domain/exclusivity';
import { env } from '@/lib/env';
import { newFormKey } from '@/lib/ids';
import { acknowledgeConsequences } from '@/lib/operations/onboarding/acknowledge';
import { answerUsage } from '@/lib/operations/onboarding/answer-usage';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseOwnNumber } from '@/lib/operations/onboarding/choose-number';
import { confirmBusiness, giveDisplayName } from '@/lib/operations/onboarding/connect-business';
import { dialogState } from '@/lib/operations/onboarding/dialog-state';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { returnFromWindow } from '@/lib/operations/onboarding/meta-window';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import type { DialogOrder } from '@/lib/whatsapp/sandbox/control-orders';
import { aMember, aNumber, granted } from './builders';
import { jobsOf } from './database';
import type { TestSandbox } from './sandbox';

export const key = newFormKey;

/** A complete acknowledgement form for a number. */
export const allTicks = (numberId: string) => ({
  key: key(),
  numberId,
  textVersion: exclusivityTextVersion,
  acknowledged: consequences.map(({ id }) => id),
});

/** The open draft of an account; a test that asks for it expects one. */
export async function draftOf({ accountId }: Member) {
  const onboarding = await readOnboarding(accountId);
  if (!onboarding) throw new Error('No onboarding is open');
  return onboarding;
}

/** Chooses an own number and answers the number's id. */
export async function choose(member: Member, number: string): Promise<string> {
  granted(await chooseOwnNumber(member, { key: key(), number, country: '' }));
  return (await draftOf(member)).draft.numberId ?? '';
}

type Customer = { member: Member; e164: string; numberId: string };
/** What was asked for; everything else is a number and a person of its own. */
type Wish = { member?: Member; e164?: string };

/** Customers part of the way along, by the last thing they did. Each builder goes the whole road before it. */
export const customersOf = (sandbox: TestSandbox) => {
  const withNumber = async ({ member, e164 = aNumber() }: Wish = {}) => {
    const who = member ?? (await aMember());
    granted(await openOnboarding(who, { key: key() }));
    return { member: who, e164, numberId: await choose(who, e164) };
  };
  const acknowledged = async (wish?: Wish) => {
    const customer = await withNumber(wish);
    const { member, numberId } = customer;
    granted(await answerUsage(member, { key: key(), numberId, usage: 'nowhere' }));
    granted(await acknowledgeConsequences(member, allTicks(numberId)));
    return customer;
  };
  /** The state a member's open onboarding would be given on the way to Meta's window. */
  const stateOf = async (member: Member) =>
    dialogState({ ...member, draftId: (await draftOf(member)).draft.id });
  /** Finishes Meta's window and comes back. */
  const visit = async (member: Member, order: Partial<DialogOrder> = {}) => {
    const redirectUri = `${env().appUrl}/onboarding/business/return`;
    const { code } = await sandbox.control.dialog({ wabaId: sandbox.wabaId, redirectUri, ...order });
    return returnFromWindow(member, { kind: 'code', code, state: await stateOf(member) });
  };
  /** The same, and says that it is the right business. */
  const connect = async (member: Member, wabaId: string = sandbox.wabaId) => {
    const part = await visit(member, { wabaId });
    return part.ok ? confirmBusiness(member, { key: key(), offer: wabaId }) : part;
  };
  const withBusiness = async (wish?: Wish) => {
    const customer = await acknowledged(wish);
    granted(await connect(customer.member));
    granted(await giveDisplayName(customer.member, { key: key(), displayName: 'Lucky Shrub' }));
    return customer;
  };
  const askFor = async (customer: Customer) => {
    granted(await askCode(customer.member, { key: key(), numberId: customer.numberId, method: 'sms' }));
    return { ...customer, code: (await sandbox.control.latestCode(customer.e164)) ?? '' };
  };
  const codeAsked = async (wish?: Wish) => askFor(await withBusiness(wish));
  /** Asks for a code and enters it, with whatever was answered before. */
  const prove = async (customer: Customer) => {
    const asked = await askFor(customer);
    const { member, numberId, code } = asked;
    granted(await enterCode(member, { key: key(), numberId, code }));
    return asked;
  };
  const verified = async (wish?: Wish) => prove(await withBusiness(wish));
  const submitted = async (wish?: Wish) => {
    const customer = await verified(wish);
    const { member, numberId } = customer;
    const reference = granted(await submitRegistration(member, { key: key(), numberId }));
    const found = await findRegistration(member.accountId, reference);
    return { ...customer, reference, registrationId: found?.registration.id ?? '' };
  };
  const connected = async (wish?: Wish) => {
    const customer = await submitted(wish);
    await registerNumber(customer.registrationId);
    await checkProofs(customer.registrationId, 0);
    return customer;
  };
  return {
    withNumber,
    acknowledged,
    stateOf,
    visit,
    connect,
    withBusiness,
    codeAsked,
    prove,
    verified,
    submitted,
    connected,
  };
};

/** The state, refusal and sealed PIN of a registration now. */
export async function registrationOf({ member, reference }: { member: Member; reference: string }) {
  const found = await findRegistration(member.accountId, reference);
  if (!found) throw new Error('No registration with this reference');
  return found.registration;
}

/** Runs the register job as the workers would, waits included, until the registration has moved on. */
export async function runRegistering(
  sandbox: TestSandbox,
  customer: { registrationId: string; member: Member; reference: string },
  mostRounds = 12,
): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    await registerNumber(customer.registrationId, round);
    if ((await registrationOf(customer)).state !== 'registering') return;
    await sandbox.moveClock((await waitOfNextTry(customer.registrationId)) * 1000);
  }
}

/** Seconds until the next try that was queued for a registration. */
export async function waitOfNextTry(registrationId: string): Promise<number> {
  const jobs = (await jobsOf('register-number')).filter(({ data }) => data.registrationId === registrationId);
  return jobs.at(-1)?.waitsSeconds ?? 0;
}
