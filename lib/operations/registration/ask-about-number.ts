import 'server-only';
import type { Member } from '@/lib/auth/member';
import { HOUR } from '@/lib/clock';
import { recordEvent } from '@/lib/db/events';
import { spend } from '@/lib/db/rate-counters';
import { findRegistration } from '@/lib/db/registrations';
import { isWatched } from '@/lib/domain/health';
import { helpFor, type OfflineAnswer } from '@/lib/domain/recovery';
import { done, isRefusalCode, type Outcome, refuse } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { whoOf } from '../onboarding/change-draft';
import { once } from '../once';

const looksPerHour = 20;

type LookForm = { key: string; reference: string };

/**
 * "Check now": the number is read at Meta again at once. Answers the reference.
 * Refusals: page-out-of-date (nothing to read any more), too-often.
 */
export const askLook = (member: Member, { key, reference }: LookForm): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key, action: 'look', content: { reference } }, async () => {
    const found = await findRegistration(member.accountId, reference);
    if (!found || !isWatched(found.registration.state)) return refuse('page-out-of-date');
    const registrationId = found.registration.id;
    const until = await spend(`look:${registrationId}`, looksPerHour, HOUR);
    if (until) return refuse('too-often', until);
    await recordEvent({ ...whoOf(member), subjectId: registrationId, name: 'look-asked' });
    await enqueue('watch-number', { registrationId });
    return done(reference);
  });

type OfflineForm = LookForm & { answer: OfflineAnswer };

/**
 * "Did somebody open WhatsApp with this number?" Answers the reference. Refusal: page-out-of-date (the number is not
 * offline any more).
 */
export const answerOffline = (member: Member, form: OfflineForm): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key: form.key, action: 'offline', content: form }, async () => {
    const found = await findRegistration(member.accountId, form.reference);
    const { state, refusalCode, id } = found?.registration ?? {};
    const isAsked = refusalCode && isRefusalCode(refusalCode) && helpFor(refusalCode) === 'ask-who';
    if (!id || state !== 'attention' || !isAsked) return refuse('page-out-of-date');
    const detail = { answer: form.answer };
    await recordEvent({ ...whoOf(member), subjectId: id, name: 'offline-answered', detail });
    return done(form.reference);
  });
