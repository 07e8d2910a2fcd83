import { notFound } from 'next/navigation';
import { articleMarkdown } from '@/lib/help/article-markdown';
import { articleParams, findArticle, readArticleBody } from '@/lib/help/articles';
import { paths } from '@/lib/paths';
import { addressOf } from '@/lib/site-address';
import { textAnswer } from '@/lib/text-answer';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = articleParams;

type Context = RouteContext<'/help/[collection]/[slug]/markdown'>;

/** `/help/<collection>/<slug>.md`: the article for programs, and for people who paste it into one. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { collection, slug } = await params;
  const article = findArticle(collection, slug) ?? notFound();
  return textAnswer(articleMarkdown(article, readArticleBody(article), addressOf), 'text/markdown', {
    Link: `<${addressOf(paths.article(article.id))}>; rel="canonical"`,
  });
}
