import 'server-only';
import { recordEvent } from '@/lib/db/events';
import { emailOfMember } from '@/lib/db/members';
import { type findRegistrationForJob, moveRegistration } from '@/lib/db/registrations';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { type RegistrationState, statesBefore } from '@/lib/domain/registration';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { connectedLetter, type Letter, refusedLetter } from '@/lib/mail/letters';
import { queueMail } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';
import { inTransaction } from '../once';

export type RegistrationForJob = NonNullable<Awaited<ReturnType<typeof findRegistrationForJob>>>;
type LetterOf = (e164: string, reference: string, link: string, supportEmail: string) => Letter;

const letters: Partial<Record<RegistrationState, LetterOf>> = {
  connected: connectedLetter,
  refused: refusedLetter,
};

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
    const { id, accountId, memberId } = row.registration;
    const why = { refusalCode: refusal?.code ?? null, refusalUntil: refusal?.until ?? null };
    if (!(await moveRegistration(id, { from: statesBefore(to), to, ...why })))
      return refuse('page-out-of-date');
    await recordEvent({
      accountId,
      memberId,
      subjectId: id,
      name: 'registration-moved',
      detail: { to, code: refusal?.code ?? null },
    });
    await alongside();
    await tell(row, letters[to]);
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

/** Mails the member who asked, in the open transaction, with a link to the page of the registration. */
export async function tell(
  { registration, e164 }: RegistrationForJob,
  letter: LetterOf | undefined,
): Promise<void> {
  const email = letter ? await emailOfMember(registration.memberId) : null;
  if (!letter || !email) return;
  const { appUrl, supportEmail } = env();
  const link = `${appUrl}${paths.done(registration.reference)}`;
  await queueMail(email, letter(e164, registration.reference, link, supportEmail));
}
