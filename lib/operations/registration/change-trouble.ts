import 'server-only';
import { recordEvent } from '@/lib/db/events';
import { changeReason } from '@/lib/db/registrations';
import type { Refusal } from '@/lib/domain/refusals';
import { log } from '@/lib/log';
import { attentionLetter } from '@/lib/mail/letters';
import { type RegistrationForJob, tell } from './move';

/** Something else is wrong with a number in trouble: one audit line and one mail, in the open transaction. */
export async function changeTrouble(row: RegistrationForJob, refusal: Refusal): Promise<void> {
  const { id, accountId } = row.registration;
  if (!(await changeReason(id, refusal.code, refusal.until ?? null))) return;
  await recordEvent({ accountId, subjectId: id, name: 'trouble-changed', detail: { code: refusal.code } });
  await tell(row, attentionLetter(refusal));
  log('info', 'registration-moved', { subjectId: id, state: 'attention', code: refusal.code });
}
