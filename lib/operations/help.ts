import 'server-only';
import { HOUR } from '@/lib/clock';
import { explainArticleAnswer, keepArticleAnswer } from '@/lib/db/article-answers';
import { spend } from '@/lib/db/rate-counters';
import type { AnswerReasonForm, ArticleAnswer } from '@/lib/domain/article-answer';
import { done } from '@/lib/domain/refusals';
import { findArticle } from '@/lib/help/articles';
import { newFormKey } from '@/lib/ids';
import { fingerprint } from '@/lib/seal';

/** More answers than readers: a flood is thanked and not stored. The first limit is one network's, the second all's. */
const perHour = { network: 120, all: 2_000 };

const isFlood = async (network: string): Promise<boolean> =>
  (await spend(`article-answers:${fingerprint(network)}`, perHour.network, HOUR)) !== null ||
  (await spend('article-answers', perHour.all, HOUR)) !== null;

/**
 * Stores whether an article helped, and answers the key by which a reason can be added. Answers to an article or a
 * version that never was are thanked and not stored.
 */
export async function answerArticle(network: string, answer: ArticleAnswer): Promise<string> {
  const { article, version, answer: word } = answer;
  const key = answer.key || newFormKey();
  const [collection = '', slug = ''] = article.split('/');
  const found = findArticle(collection, slug);
  if (found && version <= found.updated && !(await isFlood(network)))
    await keepArticleAnswer({ key, article, version, answer: word });
  return key;
}

/**
 * Adds why an article did not help to the reader's own answer; without one there is nothing to add it to. Answers what
 * the reader was looking at, so that a person can be asked about it.
 */
export async function explainAnswer({ key: _, answerKey, reason, note, ...from }: AnswerReasonForm) {
  await explainArticleAnswer({ key: answerKey, article: from.article, reason, note: note || null });
  return done(from);
}
