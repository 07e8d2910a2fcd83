import { articleMarkdown } from '@/lib/help/article-markdown';
import { listArticles, readArticleBody } from '@/lib/help/articles';
import { llmsFull } from '@/lib/help/llms';
import { addressOf } from '@/lib/site-address';
import { textAnswer } from '@/lib/text-answer';

export const dynamic = 'force-static';

export const GET = (): Response => {
  const texts = listArticles().map((article) =>
    articleMarkdown(article, readArticleBody(article), addressOf),
  );
  return textAnswer(llmsFull(texts), 'text/plain');
};
