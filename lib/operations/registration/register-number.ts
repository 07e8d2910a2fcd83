import 'server-only';
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { findRegistrationForJob, forgetPin, noteOnRegistration } from '@/lib/db/registrations';
import type { Refusal } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { canRetry, refusalFor } from '@/lib/whatsapp/errors';
import type { MetaFailure, MetaNumber, MetaVerb } from '@/lib/whatsapp/types';
import { callMeta } from '../call-meta';
import { attemptGuard, isPinInForce, pinGuard, registerCallsOf } from './budget';
import { move, type RegistrationForJob } from './move';

/** Nothing more to do now; do it again after so many seconds; or it is refused. */
type Verdict = 'registered' | { againAfterSeconds: number; because: Refusal } | { refused: Refusal };

/**
 * The job behind "Register this number". It may run again at any moment, after a crash too: it reads the number
 * first and calls `register` only where Meta says the number is not registered. Source: Meta, registration.
 * @param round how often it had to wait before, from 0; each wait is longer than the one before
 */
export async function registerNumber(registrationId: string, round = 0): Promise<void> {
  const row = await findRegistrationForJob(registrationId);
  if (row?.registration.state !== 'registering') return;
  const verdict = await attempt(row);
  if (verdict === 'registered') {
    await move(row, 'pending_proofs', null, () => enqueue('check-proofs', { registrationId, round: 0 }));
  } else if ('refused' in verdict || round >= lastRound) {
    const refusal = 'refused' in verdict ? verdict.refused : verdict.because;
    // A number that was connected before stays the customer's, whatever Meta says now.
    const to = row.registration.connectedAt ? 'attention' : 'refused';
    await move(row, to, refusal, async () => {
      // What Meta did not take, or will not get to see, is of no use to anybody.
      if (refusal.code === 'pin-wrong' || refusal.code === 'pin-tries-spent') await forgetPin(registrationId);
    });
  } else {
    const { code, until } = verdict.because;
    await noteOnRegistration(registrationId, { refusalCode: code, refusalUntil: until ?? null });
    const waitSeconds = Math.max(verdict.againAfterSeconds, Math.min(longestWaitSeconds, 2 ** round));
    await enqueue('register-number', { registrationId, round: round + 1 }, waitSeconds);
  }
}

/** While Meta is away we look again, at most every ten minutes, for about a day; then the customer decides. */
const longestWaitSeconds = 600;
const lastRound = 150;

async function attempt(row: RegistrationForJob): Promise<Verdict> {
  const { phoneNumberId, pinOrigin } = row.registration;
  const read = await graph().readNumber(tokenOf(row), phoneNumberId);
  if (!read.ok) return verdictOn(row, 'readNumber', read.failure);
  if (read.value.isOnCloudApi && read.value.status === 'connected') return adopt(row);
  // `register` could only say 133006, and would spend one of the number's calls.
  if (isUnverified(read.value)) return { refused: { code: 'verify-again' } };
  // A PIN from before that we were not given: `register` could only fail, and would count.
  const hasOldPin = read.value.isPinEnabled === true && !(await isPinInForce(row.registration));
  if (hasOldPin && pinOrigin === 'ours') return { refused: { code: 'pin-unknown' } };

  const asked = await ask(
    row,
    'registerNumber',
    () => graph().registerNumber(tokenOf(row), phoneNumberId, pinOf(row)),
    hasOldPin,
  );
  if (asked.ok) return 'registered';
  if ('refusal' in asked) return { refused: asked.refusal };
  if (asked.failure.kind === 'refused' && asked.failure.code === unfinishedRelease)
    return finishRelease(row, asked.failure);
  return verdictOn(row, 'registerNumber', asked.failure);
}

const isUnverified = ({ codeVerification }: MetaNumber): boolean =>
  codeVerification === 'expired' || codeVerification === 'not-verified';

/** An earlier release stopped half-way: Meta wants it repeated before it registers. */
const unfinishedRelease = 133_000;

async function finishRelease(row: RegistrationForJob, failure: MetaFailure): Promise<Verdict> {
  const released = await ask(row, 'deregisterNumber', () =>
    graph().deregisterNumber(tokenOf(row), row.registration.phoneNumberId),
  );
  if (!released.ok && 'refusal' in released) return { refused: released.refusal };
  return { againAfterSeconds: 1, because: refusalFor('registerNumber', failure, now()) };
}

/** The number works already. If it was not our call that did it, the PIN in force is not ours: ours is set. */
async function adopt(row: RegistrationForJob): Promise<Verdict> {
  if ((await registerCallsOf(row.registration)).length > 0) return 'registered';
  const set = await ask(row, 'setPin', () =>
    graph().setPin(tokenOf(row), row.registration.phoneNumberId, pinOf(row)),
  );
  if (set.ok) return 'registered';
  return 'refusal' in set ? { refused: set.refusal } : verdictOn(row, 'setPin', set.failure);
}

/** Our access to the registration's business. */
export const tokenOf = ({ business }: RegistrationForJob) => unseal(business.sealedToken, business.wabaId);
/** The two-step PIN of the number: ours, or the one from before. */
export const pinOf = ({ registration }: RegistrationForJob) =>
  unseal(registration.sealedPin ?? '', registration.numberId);

/**
 * Each try has a key of its own; reading first is what keeps a repetition harmless. The first `register` after a press
 * is that person's, and two runs of the job share its key; everything else we do by ourselves.
 */
async function ask<T>(
  row: RegistrationForJob,
  verb: MetaVerb,
  call: Parameters<typeof callMeta<T>>[2],
  hasOldPin = false,
) {
  const { id, accountId, numberId } = row.registration;
  const press = verb === 'registerNumber' ? await openPress(row.registration) : null;
  const key = `${id}:${press ? `pressed-${press.getTime()}` : randomUUID()}`;
  const intent = { accountId, key, verb, numberId, isAutomatic: press === null };
  const guard = async (callId: string) =>
    (await attemptGuard(intent, callId)) ?? (hasOldPin ? await pinGuard(numberId, callId) : null);
  return callMeta(intent, guard, call);
}

/** When a person pressed, as long as no call has followed it; null once one has. */
async function openPress(registration: RegistrationForJob['registration']): Promise<Date | null> {
  const { pressedAt } = registration;
  const calls = pressedAt ? await registerCallsOf(registration) : [];
  return pressedAt && calls.every(({ intentAt }) => intentAt < pressedAt) ? pressedAt : null;
}

async function verdictOn(row: RegistrationForJob, verb: MetaVerb, failure: MetaFailure): Promise<Verdict> {
  const because = refusalFor(verb, failure, now());
  // One wrong PIN ends it: the customer decides what comes next.
  if (because.code === 'pin-unknown' && row.registration.pinOrigin === 'yours')
    return { refused: { code: 'pin-wrong' } };
  // Silence is answered by reading first, so trying again after it never registers twice.
  const again = failure.kind === 'silent' ? { retry: true, afterMs: 2_000 } : canRetry(verb, failure);
  const isTiredOut = (await registerCallsOf(row.registration)).length >= 5;
  if (!again.retry || isTiredOut) return { refused: because };
  return { againAfterSeconds: Math.max(1, Math.round(again.afterMs / 1000)), because };
}
