import 'server-only';
import { after, DAY, now } from '@/lib/clock';
import { callsSince, callsWithKey, type Intent, lockNumber } from '@/lib/db/meta-calls';
import { type AttemptBudget, attemptBudget, attemptFreeAt, attemptLimits } from '@/lib/domain/attempt-budget';
import { pinStanding } from '@/lib/domain/pin-limits';
import { type Refusal, refuse } from '@/lib/domain/refusals';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { MetaFailure, MetaVerb } from '@/lib/whatsapp/types';

type LifecycleVerb = 'registerNumber' | 'deregisterNumber';

const callsThatCount = (numberId: string, verb: MetaVerb, except = '') =>
  callsSince(numberId, [verb], after(now(), -attemptLimits.windowMs), except);

/**
 * Keeps a register or deregister call back that would bring a number too near to Meta's lock: `attempts-kept-back`, or
 * `automatic-tries-spent` where the last calls are left to a person. Belongs into the intent's transaction; whoever
 * counts the same number waits there. Other verbs are free. Rule: `attemptFreeAt`.
 */
export async function attemptGuard(
  { numberId, verb, isAutomatic }: Pick<Intent, 'numberId' | 'verb' | 'isAutomatic'>,
  callId: string,
): Promise<Refusal | null> {
  if ((verb !== 'registerNumber' && verb !== 'deregisterNumber') || !numberId) return null;
  await lockNumber(numberId);
  const calls = (await callsThatCount(numberId, verb, callId)).map(({ intentAt }) => intentAt);
  const forAnyone = attemptFreeAt(calls, false, now());
  if (forAnyone) return { code: 'attempts-kept-back', until: forAnyone };
  const forUs = isAutomatic ? attemptFreeAt(calls, true, now()) : null;
  return forUs ? { code: 'automatic-tries-spent', until: forUs } : null;
}

export type AttemptsUsed = AttemptBudget & { failed: number };

/** What is used of one number's calls, whoever pressed, and how many of them did not work. */
export async function readAttempts(
  numberId: string,
  verb: LifecycleVerb = 'registerNumber',
): Promise<AttemptsUsed> {
  const calls = await callsThatCount(numberId, verb);
  const failed = calls.filter(({ outcome }) => outcome === 'refused' || outcome === 'silent').length;
  return {
    ...attemptBudget(
      calls.map(({ intentAt }) => intentAt),
      now(),
    ),
    failed,
  };
}

/** A PIN that Meta did not take, or that may not have been taken: every one of them brings Meta's own lock nearer. */
const mayBeWrongPin = ({ outcome, outcomeAt, failure }: Awaited<ReturnType<typeof callsSince>>[number]) =>
  outcome === 'refused'
    ? refusalFor('registerNumber', failure as MetaFailure, outcomeAt ?? now()).code === 'pin-unknown'
    : outcome !== 'done';

/** Where one number stands with PINs of the last day. */
export async function readPinStanding(numberId: string, except = '') {
  const calls = await callsSince(numberId, ['registerNumber'], after(now(), -DAY), except);
  return pinStanding(
    calls.filter(mayBeWrongPin).map(({ intentAt }) => intentAt),
    now(),
  );
}

/** Keeps a register call back that would be the fourth wrong PIN within a day. In the intent's transaction. */
export async function pinGuard(numberId: string, callId: string): Promise<Refusal | null> {
  await lockNumber(numberId);
  const { freeAt } = await readPinStanding(numberId, callId);
  return freeAt ? refuse('pin-tries-spent', freeAt).refusal : null;
}

type OfRegistration = { id: string; numberId: string };

/** The `register` calls one registration has made for its present number, answered or not. */
export const registerCallsOf = ({ id, numberId }: OfRegistration) =>
  callsWithKey(`${id}:`, ['registerNumber'], numberId);

/** True when Meta may have taken the PIN we keep: then the PIN in force is ours, and nobody has to give one. */
export async function isPinInForce({ id, numberId }: OfRegistration): Promise<boolean> {
  const calls = await callsWithKey(`${id}:`, ['registerNumber', 'setPin'], numberId);
  return calls.some(({ outcome }) => outcome !== 'refused');
}
