import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { findAnswers, forgetAnswers, keepAnswers } from '@/lib/db/deregistration-drafts';
import { findRequestForJob, insertRequest, openRequestOf } from '@/lib/db/deregistrations';
import { closeRecovery } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { findRegistration, lockRegistration, moveRegistration } from '@/lib/db/registrations';
import { callTime, longestAheadMs } from '@/lib/domain/deregistration';
import { askedInstant, type LeavingAnswers } from '@/lib/domain/deregistration-forms';
import { lossesTextVersion } from '@/lib/domain/leaving-losses';
import { isReference } from '@/lib/domain/reference';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { newReference } from '@/lib/ids';
import { requestedLetter } from '@/lib/mail/leaving-letters';
import { whoOf } from '../onboarding/change-draft';
import { once } from '../once';
import { isLeavable } from './find-leaving';
import { nudge, tellOf } from './move-request';
import { removableLater } from './removable-from';

type AnswersForm = LeavingAnswers & { key: string; reference: string };
type Form = { key: string; reference: string };

/** A time that was chosen must still be to come, and within 90 days. */
function timeRefusal(answers: LeavingAnswers): Refusal | null {
  const asked = askedInstant(answers);
  if (!asked) return null;
  if (asked <= now()) return { code: 'time-is-past' };
  return asked.getTime() > now().getTime() + longestAheadMs ? { code: 'time-too-far' } : null;
}

/**
 * Keeps what was answered about leaving with one number, ticks included, until it is sent from the review page.
 * @returns the reference of the registration
 * Refusals: page-out-of-date (not one's own, or an older wording), nothing-to-leave, time-is-past, time-too-far.
 */
export const keepLeavingAnswers = (
  member: Member,
  { key, reference, ...answers }: AnswersForm,
): Promise<Outcome<string>> =>
  once(
    { accountId: member.accountId, key, action: 'leaving-answers', content: { reference, answers } },
    async () => {
      const found = isReference(reference) ? await findRegistration(member.accountId, reference) : null;
      if (!found || answers.textVersion !== lossesTextVersion) return refuse('page-out-of-date');
      const { id: registrationId, state } = found.registration;
      if (state !== 'leaving' && !isLeavable(state)) return refuse('nothing-to-leave');
      const refusal = timeRefusal(answers);
      if (refusal) return { ok: false, refusal };
      await keepAnswers({ ...whoOf(member), registrationId }, answers);
      return done(reference);
    },
  );

/**
 * "Request deregistration", from the answers kept before. The caller has made sure that the sign-in is fresh. Meta is
 * called by a job, at the earliest when the window to think again is over. A second request for a number leads to the
 * first one, whoever sends it.
 * @returns the reference of the request
 * Refusals: page-out-of-date (not one's own, or no answers of today's wording), nothing-to-leave, time-is-past,
 * time-too-far.
 */
export const askDeregistration = (member: Member, { key, reference }: Form): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key, action: 'deregister', content: { reference } }, async () => {
    const { accountId } = member;
    const found = isReference(reference) ? await findRegistration(accountId, reference) : null;
    const registration = found && (await lockRegistration(found.registration.id));
    if (!registration) return refuse('page-out-of-date');
    const open = await openRequestOf(registration.id);
    if (open) return done(open.reference);
    const { id: registrationId, numberId, state, refusalCode, draftId } = registration;
    if (!isLeavable(state)) return refuse('nothing-to-leave');
    const kept = await findAnswers({ accountId, registrationId });
    if (kept?.answers.textVersion !== lossesTextVersion) return refuse('page-out-of-date');
    const refusal = timeRefusal(kept.answers);
    if (refusal) return { ok: false, refusal };

    const callAt = callTime(askedInstant(kept.answers), now());
    const request = await insertRequest({
      ...whoOf(member),
      reference: newReference('DR'),
      registrationId,
      numberId,
      answers: kept.answers,
      cameFrom: state,
      cameFromCode: refusalCode,
      callAt,
    });
    // Only another account's request for the same number could stand in the way, and one holder per number forbids that.
    if (!request) return refuse('page-out-of-date');
    if (!(await moveRegistration(registrationId, { from: [state], to: 'leaving' })))
      return refuse('page-out-of-date');
    await closeRecovery(draftId);
    await forgetAnswers(registrationId);
    await recordAsked(member, request.id, registrationId, kept.answers);
    await nudge(request.id, callAt);
    const row = await findRequestForJob(request.id);
    if (row) await tellOf(row, requestedLetter(callAt, removableLater(kept.answers)));
    return done(request.reference);
  });

async function recordAsked(
  member: Member,
  requestId: string,
  registrationId: string,
  { textVersion, acknowledged }: LeavingAnswers,
): Promise<void> {
  const who = whoOf(member);
  const detail = { textVersion, points: acknowledged.length };
  await recordEvent({ ...who, subjectId: requestId, name: 'losses-acknowledged', detail });
  await recordEvent({ ...who, subjectId: requestId, name: 'request-moved', detail: { to: 'requested' } });
  const moved = { to: 'leaving', code: null };
  await recordEvent({ ...who, subjectId: registrationId, name: 'registration-moved', detail: moved });
}
