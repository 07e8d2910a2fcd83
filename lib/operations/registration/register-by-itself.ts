import 'server-only';
import { recordEvent } from '@/lib/db/events';
import { isSeenByWatch } from '@/lib/domain/health';
import { isRefusalCode } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { attemptGuard } from './budget';
import { move, type RegistrationForJob } from './move';

/**
 * "Pending" at Meta: the code is done and the number is not registered, so we register it without being asked. Where
 * our own calls are spent, the customer is asked instead. Source: Meta, "Account not registered".
 */
export async function registerByItself(row: RegistrationForJob): Promise<void> {
  const { id, accountId, numberId, state, refusalCode } = row.registration;
  const isDecidedOtherwise =
    refusalCode !== null && isRefusalCode(refusalCode) && !isSeenByWatch(refusalCode);
  if (state === 'attention' && isDecidedOtherwise) return;
  const refusal = await attemptGuard({ numberId, verb: 'registerNumber', isAutomatic: true }, '');
  if (refusal) {
    await move(row, 'attention', refusal);
    return;
  }
  await move(row, 'registering', null, async () => {
    await recordEvent({ accountId, subjectId: id, name: 'registering-again', detail: { by: 'itself' } });
    await enqueue('register-number', { registrationId: id, round: 0 });
  });
}
