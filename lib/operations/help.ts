import 'server-only';
import { HOUR } from '@/lib/clock';
import { insertArticleAnswer } from '@/lib/db/article-answers';
import { spend } from '@/lib/db/rate-counters';
import type { ArticleAnswer } from '@/lib/domain/article-answer';
import { findArticle } from '@/lib/help/articles';
import { newFormKey } from '@/lib/ids';

/** More answers than readers: a flood is thanked and not stored. */
const perHour = 2_000;

/** Stores whether an article helped. An article that does not exist is not stored. */
export async function answerArticle(answer: ArticleAnswer): Promise<void> {
  const [collection = '', slug = ''] = answer.article.split('/');
  const article = await findArticle(collection, slug);
  if (!article || (await spend('article-answers', perHour, HOUR))) return;
  await insertArticleAnswer({ ...answer, key: answer.key || newFormKey() });
}
