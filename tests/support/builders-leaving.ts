import type { Member } from '@/lib/auth/member';
import { MINUTE } from '@/lib/clock';
import { findRequest } from '@/lib/db/deregistrations';
import { eventsOf } from '@/lib/db/events';
import type { RequestState } from '@/lib/domain/deregistration';
import type { LeavingAnswers } from '@/lib/domain/deregistration-forms';
import { advanceRequest } from '@/lib/operations/deregistration/advance';
import { askDeregistration, keepLeavingAnswers } from '@/lib/operations/deregistration/ask';
import { granted } from './builders';
import { customersOf, key } from './builders-onboarding';
import { rows } from './database';
import { leavingAnswers } from './leaving-answers';
import type { TestSandbox } from './sandbox';

type Asking = { member: Member; reference: string };
export type Leaver = Asking & { e164: string; registrationId: string; request: string; requestId: string };

/** Customers who leave, by the last thing that happened. Each builder goes the whole road before it. */
export const leaversOf = (sandbox: TestSandbox) => {
  const { connected } = customersOf(sandbox);
  const requestOf = async ({ member, request }: Pick<Leaver, 'member' | 'request'>) => {
    const row = await findRequest(member.accountId, request);
    if (!row) throw new Error('No request with this reference');
    return row.request;
  };
  const answered = async (change: Partial<LeavingAnswers> = {}) => {
    const customer = await connected();
    const { member, reference } = customer;
    const answers = leavingAnswers({ contact: member.email, ...change });
    granted(await keepLeavingAnswers(member, { key: key(), reference, ...answers }));
    return customer;
  };
  const ask = ({ member, reference }: Asking) => askDeregistration(member, { key: key(), reference });
  const asked = async (change: Partial<LeavingAnswers> = {}): Promise<Leaver> => {
    const customer = await answered(change);
    const request = granted(await ask(customer));
    const { id: requestId } = await requestOf({ ...customer, request });
    return { ...customer, request, requestId };
  };
  const run = ({ requestId }: Pick<Leaver, 'requestId'>) => advanceRequest(requestId);
  /** Time passes until the next thing is due, and the job runs. */
  const runWhenDue = async (leaver: Leaver) => {
    const { dueAt } = await requestOf(leaver);
    if (dueAt) await sandbox.moveClockTo(dueAt);
    await run(leaver);
  };
  const off = async (change: Partial<LeavingAnswers> = {}) => {
    const leaver = await asked(change);
    await sandbox.moveClock(10 * MINUTE);
    await run(leaver);
    return leaver;
  };
  const remove = ({ e164 }: Pick<Leaver, 'e164'>) => sandbox.control.manager({ act: 'remove-number', e164 });
  const state = async (leaver: Leaver) => (await requestOf(leaver)).state;
  return {
    answered,
    ask,
    asked,
    off,
    run,
    runWhenDue,
    remove,
    requestOf,
    state,
    /** The moves the audit tells, in order. */
    moves: async ({ requestId }: Leaver) =>
      (await eventsOf(requestId))
        .filter(({ name }) => name === 'request-moved')
        .map(({ detail }) => (detail as { to: RequestState }).to),
    /** The subjects of the mails about leaving this person got, oldest first. */
    mails: async ({ member }: Asking) =>
      (
        await rows<{ subject: string }>(
          `select subject from outbox where recipient = $1 and subject like '%(DR-%' order by created_at, id`,
          [member.email],
        )
      ).map(({ subject }) => subject.replace(/ \(DR-.*\)$/, '').replace(/^Number ending \d{4}:? /, '')),
  };
};
