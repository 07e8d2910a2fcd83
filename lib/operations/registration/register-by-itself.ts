import 'server-only';
import { after, DAY, now } from '@/lib/clock';
import { recordEvent } from '@/lib/db/events';
import { lockedCallsSince } from '@/lib/db/meta-calls';
import { isSeenByWatch } from '@/lib/domain/health';
import { isRefusalCode, type Refusal } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { move, type RegistrationForJob } from './move';

/** The register calls we make by ourselves in 72 hours; the others are kept for a person. Rule: security rules 24. */
const automaticCalls = 6;
const windowMs = 3 * DAY;

/**
 * "Pending" at Meta: the code is done and the number is not registered, so we register it without being asked. Where
 * our own calls are spent, the customer is asked instead. Source: Meta, "Account not registered".
 */
export async function registerByItself(row: RegistrationForJob): Promise<void> {
  const { id, accountId, state, refusalCode } = row.registration;
  const isDecidedOtherwise =
    refusalCode !== null && isRefusalCode(refusalCode) && !isSeenByWatch(refusalCode);
  if (state === 'attention' && isDecidedOtherwise) return;
  const refusal = await spentBudget(row);
  if (refusal) {
    await move(row, 'attention', refusal);
    return;
  }
  await move(row, 'registering', null, async () => {
    await recordEvent({ accountId, subjectId: id, name: 'registering-again', detail: { by: 'itself' } });
    await enqueue('register-number', { registrationId: id, round: 0 });
  });
}

async function spentBudget({ registration }: RegistrationForJob): Promise<Refusal | null> {
  const calls = await lockedCallsSince(registration.numberId, ['registerNumber'], after(now(), -windowMs));
  const oldest = calls.at(-automaticCalls);
  return oldest ? { code: 'attempts-kept-back', until: after(oldest.intentAt, windowMs) } : null;
}
