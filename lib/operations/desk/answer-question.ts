import 'server-only';
import type { Staff } from '@/lib/auth/staff';
import { answerOpenQuestion } from '@/lib/db/desk-acts';
import { findAnyRegistration, findQuestion } from '@/lib/db/desk-story';
import { recordEvent } from '@/lib/db/events';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { queueMail } from '@/lib/mail/outbox';
import { supportAnswerLetter } from '@/lib/mail/support-letters';
import { actOnCase } from './act';

type Form = { key: string; reference: string; reply: string };

/**
 * Answers a question by mail, once: the mail, the answered question and the audit line exist together or not at all.
 * Refusal: page-out-of-date (no such question, or it is answered).
 */
export const answerQuestion = (staff: Staff, form: Form): Promise<Outcome<string>> =>
  actOnCase(staff, 'answer', form, async ({ kind, subjectId, accountId, reference }) => {
    const found = kind === 'question' ? await findQuestion(reference) : null;
    if (!found) return refuse('page-out-of-date');
    const { staffId } = staff;
    const isAnswered = await answerOpenQuestion({ requestId: subjectId, staffId, text: form.reply });
    if (!isAnswered) return refuse('page-out-of-date');
    const line = { accountId, name: 'support-answered', detail: { staff: staffId, reference } } as const;
    await recordEvent({ ...line, subjectId });
    const registrationId = await ownNumberOf(found.question);
    if (registrationId) await recordEvent({ ...line, subjectId: registrationId });
    await queueMail(found.question.email, supportAnswerLetter(reference, form.reply, env().supportEmail));
    return done(reference);
  });

/** The number a question is about, where it is the account's own: only then does its timeline tell of it. */
async function ownNumberOf({ accountId, about }: { accountId: string | null; about: string | null }) {
  const named = about ? await findAnyRegistration({ reference: about }) : null;
  return named && named.accountId === accountId ? named.id : null;
}
