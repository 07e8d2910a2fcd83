import 'server-only';
import { after, DAY, now } from '@/lib/clock';
import { countCallsWithKey, lockedCallsSince } from '@/lib/db/meta-calls';
import type { Refusal } from '@/lib/domain/refusals';
import type { MetaVerb } from '@/lib/whatsapp/types';

/** Meta locks a number at ten calls in 72 hours, failed ones included. We stop before. Rule: security rules 24. */
const windowMs = 3 * DAY;
const hardStop = 8;

/**
 * Refuses the call that would bring a number too near to Meta's lock: `attempts-kept-back`, with the instant the
 * oldest call leaves the window. Runs in the intent's transaction, with the number's row locked; the intent itself
 * is already among the calls it counts.
 */
export async function registerBudget(
  { numberId }: { numberId: string },
  verb: MetaVerb,
): Promise<Refusal | null> {
  if (verb !== 'registerNumber' && verb !== 'deregisterNumber') return null;
  const calls = await lockedCallsSince(numberId, [verb], after(now(), -windowMs));
  const [oldest] = calls;
  if (!oldest || calls.length <= hardStop) return null;
  return { code: 'attempts-kept-back', until: after(oldest.intentAt, windowMs) };
}

/** How many `register` calls one registration has made for its present number, answered or not. */
export const registerCallsOf = ({ id, numberId }: { id: string; numberId: string }): Promise<number> =>
  countCallsWithKey(`${id}:`, 'registerNumber', numberId);
