import 'server-only';
import { closeRecovery } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { addressesAbout } from '@/lib/db/members';
import { type findRegistrationForJob, moveRegistration } from '@/lib/db/registrations';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { type RegistrationState, statesBefore } from '@/lib/domain/registration';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import {
  attentionLetter,
  connectedLetter,
  type LetterOf,
  recoveredLetter,
  refusedLetter,
  releasedLetter,
} from '@/lib/mail/letters';
import { queueMail } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';
import { inTransaction } from '../once';

export type RegistrationForJob = NonNullable<Awaited<ReturnType<typeof findRegistrationForJob>>>;

/** What the customer hears of a move; most of them need no mail. */
function letterAbout(
  { registration }: RegistrationForJob,
  to: RegistrationState,
  refusal: Refusal | null,
): LetterOf | null {
  if (to === 'connected') return registration.connectedAt ? recoveredLetter : connectedLetter;
  if (to === 'refused') return refusedLetter(refusal?.until);
  if (to === 'released') return releasedLetter;
  return to === 'attention' && refusal ? attentionLetter(refusal) : null;
}

/**
 * Moves a registration along the table of moves, with its audit line, what follows from it, and one mail where the
 * customer should hear. False when it had moved before: then nothing is written and nobody is told twice.
 */
export async function move(
  row: RegistrationForJob,
  to: RegistrationState,
  refusal: Refusal | null = null,
  alongside: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  const moved: Outcome<true> = await inTransaction(async () => {
    const { id, accountId, draftId } = row.registration;
    const why = { refusalCode: refusal?.code ?? null, refusalUntil: refusal?.until ?? null };
    // A number that leaves is moved by its deregistration request alone.
    const from = statesBefore(to).filter((state) => state !== 'leaving');
    if (!(await moveRegistration(id, { from, to, ...why }))) return refuse('page-out-of-date');
    await recordEvent({
      accountId,
      subjectId: id,
      name: 'registration-moved',
      detail: { to, code: refusal?.code ?? null },
    });
    await alongside();
    // Whoever was answering a question again, to bring the number back, need not go on.
    if (to === 'connected') await closeRecovery(draftId);
    await tell(row, letterAbout(row, to, refusal));
    return done(true as const);
  });
  if (moved.ok)
    log('info', 'registration-moved', {
      subjectId: row.registration.id,
      state: to,
      ...(refusal ? { code: refusal.code } : {}),
    });
  return moved.ok;
}

/** Mails the member who asked and every owner, in the open transaction, with a link to the page of the number. */
export async function tell(
  {
    registration,
    e164,
  }: Pick<RegistrationForJob, 'e164'> & {
    registration: { memberId: string; reference: string };
  },
  letter: LetterOf | null,
): Promise<void> {
  if (!letter) return;
  const { appUrl, supportEmail } = env();
  const link = `${appUrl}${paths.number(registration.reference)}`;
  for (const email of await addressesAbout(registration.memberId))
    await queueMail(email, letter(e164, registration.reference, link, supportEmail));
}
