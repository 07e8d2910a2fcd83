import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { now, setClockOffset } from '@/lib/clock';
import { findRequestForJob, newestRequestOf } from '@/lib/db/deregistrations';
import { type RequestState, replay } from '@/lib/domain/deregistration';
import { keepLeavingAnswers } from '@/lib/operations/deregistration/ask';
import { confirmRemoval, finishRequest, tryAgain } from '@/lib/operations/deregistration/go-on';
import { cancelRequest, comeBack } from '@/lib/operations/deregistration/take-back';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { type Leaver, leaversOf } from '../support/builders-leaving';
import { customersOf, key, registrationOf } from '../support/builders-onboarding';
import { countOf, freshDatabase } from '../support/database';
import { leavingAnswers } from '../support/leaving-answers';
import { broken, type Happening, happen, happenings, newModel } from '../support/leaving-model';
import { sandboxForFile } from '../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { connected } = customersOf(sandbox);
const { ask, run, runWhenDue, requestOf, moves } = leaversOf(sandbox);
type Customer = Awaited<ReturnType<typeof connected>>;

const runs = Number(process.env.MODEL_REAL_RUNS ?? 12);
/** Every sequence leaves first: what happens to a number that stays is told elsewhere. */
const sequences = fc
  .array(fc.constantFrom(...happenings), { minLength: 3, maxLength: 14 })
  .map((rest): Happening[] => ['ask', ...rest]);

const faultFor = { 'silence-before': 'timeout-before', 'silence-after': 'timeout-after' } as const;

describe('the real thing, beside the model', () => {
  it(`stands where the model stands after each step of ${runs} random sequences`, async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (sequence) => {
        await sandbox.control.reset();
        setClockOffset(0);
        const customer = await connected();
        const model = newModel(now().getTime());
        for (const what of sequence) {
          // Both begin each step at the same time, whatever the machine took for the one before.
          model.at = Math.max(model.at, now().getTime());
          await act(customer, what, model.request?.state ?? null, model.meta);
          happen(model, what);
          await expectSame(customer, model, `${what} in ${sequence.join(', ')}`);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  }, 240_000);
});

async function leaverOf(customer: Customer): Promise<Leaver | null> {
  const request = await newestRequestOf(customer.registrationId);
  return request && { ...customer, request: request.reference, requestId: request.id };
}

async function act(customer: Customer, what: Happening, state: RequestState | null, meta: string) {
  const { member, reference, e164 } = customer;
  const leaver = await leaverOf(customer);
  const form = () => ({ key: key(), reference: leaver?.request ?? 'DR-0000-0000' });
  switch (what) {
    case 'ask':
      await keepLeavingAnswers(member, {
        key: key(),
        reference,
        ...leavingAnswers({ contact: member.email }),
      });
      return ask(customer);
    case 'cancel':
      return cancelRequest(member, form());
    case 'run-early':
      return leaver && state !== 'deregistering' ? run(leaver) : undefined;
    case 'run-when-due':
      return leaver ? runWhenDue(leaver) : undefined;
    case 'run-twice':
      return leaver ? runTwice(leaver) : undefined;
    case 'silence-before':
    case 'silence-after':
      await sandbox.control.fault({ verb: 'deregisterNumber', kind: faultFor[what], times: 1, delayMs: 20 });
      return;
    case 'refusal':
      await sandbox.control.fault({ verb: 'deregisterNumber', kind: 'refuse', times: 1, code: 200 });
      return;
    case 'remove':
      await sandbox.control.manager({ act: 'two-step-off', e164 });
      return sandbox.control.manager({ act: 'remove-number', e164 });
    case 'move-away':
      return meta === 'off' && state === 'awaiting_removal'
        ? sandbox.control.manager({ act: 'move-away', e164 })
        : undefined;
    case 'confirm':
      return confirmRemoval(member, form());
    case 'come-back':
      if (meta !== 'off') return;
      await comeBack(member, form());
      await registerNumber(customer.registrationId);
      return checkProofs(customer.registrationId, 0);
    case 'try-again':
      return tryAgain(member, form());
    case 'finish':
      return finishRequest(member, form());
  }
}

/** Two workers have the same work at the same moment. */
async function runTwice(leaver: Leaver): Promise<void> {
  const { dueAt } = await requestOf(leaver);
  if (dueAt) await sandbox.moveClockTo(dueAt);
  await Promise.all([run(leaver), run(leaver)]);
}

async function expectSame(customer: Customer, model: ReturnType<typeof newModel>, where: string) {
  const leaver = await leaverOf(customer);
  const registration = await registrationOf(customer);
  expect(
    [registration.state, (leaver && (await findRequestForJob(leaver.requestId)))?.request.state],
    where,
  ).toEqual([model.registration, model.request?.state]);
  const { numberId } = registration;
  expect(await countOf('holds', 'number_id = $1 and ended_at is null', [numberId])).toBe(
    model.registration === 'released' ? 0 : 1,
  );
  expect(await sandbox.effects('deregisterNumber'), where).toBe(
    model.earlierEffects + (model.request?.effects ?? 0),
  );
  expect(broken(model, leaver ? replay(await moves(leaver)) : null), where).toBeNull();
}
