import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, DAY, now, SECOND } from '@/lib/clock';
import { type DeregistrationRequest, type findRequestForJob, moveRequest } from '@/lib/db/deregistrations';
import { recordEvent } from '@/lib/db/events';
import { lockRegistration, moveRegistration } from '@/lib/db/registrations';
import { canMove, type RequestState } from '@/lib/domain/deregistration';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import type { RegistrationState } from '@/lib/domain/registration';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import type { LetterOf } from '@/lib/mail/letters';
import { queueMail, queueMailToStranger } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';
import { inTransaction } from '../once';

export type RequestForJob = NonNullable<Awaited<ReturnType<typeof findRequestForJob>>>;

type Move = {
  change?: Partial<DeregistrationRequest>;
  /** Why it stands still; for `parked` only. */
  refusal?: Refusal | null;
  /** How it came about, where the state alone does not say it: a word of `event-words`. */
  how?: string;
  /** Who pressed; nobody where we or Meta did it. */
  member?: Member;
  /** Which person of support pressed. The customer reads that support did, and not who. */
  staffId?: string;
  letter?: LetterOf | null;
  /** What belongs into the same transaction; a refusal there takes everything back. */
  alongside?: () => Promise<void>;
};

/**
 * Moves a request along the table of moves, with its audit line, the next thing due, and one mail to whoever should hear.
 * False when it had moved before: then nothing is written and nobody is told twice. The registration's row is always
 * locked first, so that two movers never wait for each other.
 */
export async function moveAlong(row: RequestForJob, to: RequestState, move: Move = {}): Promise<boolean> {
  const { id, accountId, registrationId, state } = row.request;
  if (!canMove(state, to)) return false;
  const { change = {}, refusal, how, member, staffId } = move;
  const moved: Outcome<true> = await inTransaction(async () => {
    await lockRegistration(registrationId);
    const parked = refusal ? { parkedCode: refusal.code, parkedUntil: refusal.until ?? null } : {};
    if (!(await moveRequest(id, [state], to, { dueAt: null, ...parked, ...change })))
      return refuse('page-out-of-date');
    await recordEvent({
      accountId,
      ...(member ? { memberId: member.memberId } : {}),
      subjectId: id,
      name: 'request-moved',
      detail: {
        to,
        ...(refusal ? { code: refusal.code } : {}),
        ...(how ? { how } : {}),
        ...(staffId ? { staff: staffId } : {}),
      },
    });
    if (change.dueAt) await nudge(id, change.dueAt);
    await move.alongside?.();
    if (move.letter) await tellOf(row, move.letter);
    return done(true as const);
  });
  if (moved.ok)
    log('info', 'registration-moved', {
      subjectId: id,
      state: to,
      ...(refusal ? { code: refusal.code } : {}),
    });
  return moved.ok;
}

/** A job for the moment something is due. The column decides and the sweep finds it too: this only makes it punctual. */
export const nudge = (requestId: string, at: Date): Promise<void> =>
  enqueue('deregistration', { requestId }, Math.max(0, Math.ceil((at.getTime() - now().getTime()) / SECOND)));

/** So many seconds from now, as the next thing due. */
export const dueIn = (seconds: number): Date => after(now(), seconds * SECOND);

/** Moves the number itself, in the open transaction: only its request does that while it leaves. */
export async function moveLeaving(
  { request: { registrationId, accountId } }: RequestForJob,
  to: Extract<RegistrationState, 'connected' | 'attention' | 'registering' | 'released'>,
  code: string | null = null,
): Promise<boolean> {
  const moved = await moveRegistration(registrationId, { from: ['leaving'], to, refusalCode: code });
  if (moved)
    await recordEvent({
      accountId,
      subjectId: registrationId,
      name: 'registration-moved',
      detail: { to, code },
    });
  return moved;
}

/** News of leaving are worth being late: a mail server may be down for days. */
const contactMailMs = 7 * DAY;

/** Mails whoever asked, and the contact they named, in the open transaction. `about`: to whoever asked it goes once. */
export async function tellOf(
  { request, e164, askedBy }: RequestForJob,
  letter: LetterOf,
  about?: string,
): Promise<void> {
  const { appUrl, supportEmail } = env();
  const link = `${appUrl}${paths.deregistrationOf(request.reference)}`;
  const written = letter(e164, request.reference, link, supportEmail);
  await queueMail(askedBy, written, about ? { about } : {});
  const { contact } = request.answers;
  if (contact !== askedBy) await queueMailToStranger(contact, written, after(now(), contactMailMs));
}
