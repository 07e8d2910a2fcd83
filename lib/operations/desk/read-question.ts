import 'server-only';
import { findQuestion, mailsAbout, notesOf, takingOf } from '@/lib/db/desk-story';
import { caseKind } from '@/lib/domain/desk';
import { hideCodes } from '@/lib/domain/hide-codes';

/**
 * One question to a person, with where it came from and what was answered. What may be a code or a PIN is not in it.
 * @returns null for a reference that leads nowhere
 */
export async function readQuestion(reference: string) {
  const found = caseKind(reference) === 'SR' ? await findQuestion(reference) : null;
  if (!found) return null;
  const { question, answer, answeredAt, answeredBy } = found;
  const { id, email, message, article, articleVersion, query, about, accountId, state, createdAt } = question;
  return {
    ...{ reference, email, article, articleVersion, about, state, askedAt: createdAt },
    /** Somebody who was signed in asks about their own number; anybody else names what they like. */
    isMember: accountId !== null,
    message: hideCodes(message),
    query: query && hideCodes(query),
    answer: answer && { text: hideCodes(answer), at: answeredAt, by: answeredBy },
    taking: await takingOf(id),
    notes: (await notesOf([id])).map(({ text, ...note }) => ({ ...note, text: hideCodes(text) })),
    mails: await mailsAbout([reference]),
  };
}

export type QuestionStory = NonNullable<Awaited<ReturnType<typeof readQuestion>>>;
