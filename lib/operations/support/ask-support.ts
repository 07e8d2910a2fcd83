import 'server-only';
import { createHash } from 'node:crypto';
import type { Member } from '@/lib/auth/member';
import { recordEvent } from '@/lib/db/events';
import { findRegistration } from '@/lib/db/registrations';
import { findSupportRequestByKey, insertSupportRequest } from '@/lib/db/support-requests';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import type { SupportQuestion } from '@/lib/domain/support-question';
import { env } from '@/lib/env';
import { findArticle } from '@/lib/help/articles';
import { newId, newReference } from '@/lib/ids';
import { queueMail } from '@/lib/mail/outbox';
import { supportNoticeLetter, supportReceiptLetter } from '@/lib/mail/support-letters';
import { inTransaction } from '@/lib/operations/once';
import { overQuestionLimit } from './limits';

/** Who asks: the member, where somebody is signed in, and the network the question came from. */
export type Asker = { member: Member | null; network: string };

/**
 * Stores a question to a person, with its audit line, a receipt for the sender and a notice for support; answers its
 * reference. The same form pressed twice is one question. Refusals: too-often (5 an hour per address, 20 per network),
 * page-out-of-date (the same form with other content).
 */
export async function askSupport(asker: Asker, question: SupportQuestion): Promise<Outcome<string>> {
  const { key, email, message, ...from } = question;
  const contentHash = createHash('sha256')
    .update(JSON.stringify([email, message, from]))
    .digest('hex');
  const context = await whatHolds(asker, from);
  return inTransaction(async () => {
    const id = newId('sup');
    const reference = newReference('SR');
    const who = { accountId: asker.member?.accountId ?? null, memberId: asker.member?.memberId ?? null };
    const request = { id, reference, key, contentHash, email, message, ...who, ...context };
    if (!(await insertSupportRequest(request))) return firstAnswer(key, contentHash);
    const until = await overQuestionLimit(email, asker.network);
    if (until) return refuse('too-often', until);
    await recordEvent({ ...who, subjectId: id, name: 'support-asked', detail: { reference } });
    const { supportEmail } = env();
    await queueMail(email, supportReceiptLetter(reference, supportEmail));
    await queueMail(
      supportEmail,
      supportNoticeLetter({ ...request, memberEmail: asker.member?.email ?? null }),
    );
    return done(reference);
  });
}

/**
 * What came along with the question, without what does not hold: an article that is not there, or a number that is not
 * the signed-in account's. Somebody who is not signed in may name any number; support is told that nobody checked it.
 */
async function whatHolds({ member }: Asker, from: Omit<SupportQuestion, 'key' | 'email' | 'message'>) {
  const [collection = '', slug = ''] = from.article.split('/');
  const article = from.article ? findArticle(collection, slug) : null;
  const isTheirs = from.about && member ? await findRegistration(member.accountId, from.about) : !member;
  return {
    article: article?.id ?? null,
    articleVersion: article ? from.version || article.updated : null,
    query: from.query || null,
    about: from.about && isTheirs ? from.about : null,
  };
}

async function firstAnswer(key: string, contentHash: string): Promise<Outcome<string>> {
  const earlier = await findSupportRequestByKey(key);
  return earlier?.contentHash === contentHash ? done(earlier.reference) : refuse('page-out-of-date');
}
