import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import type { ComponentType } from 'react';
import { answerArticleAction } from '@/app/help/actions';
import { ArticleFeedback } from '@/components/help/article-feedback';
import { Breadcrumbs } from '@/components/help/breadcrumbs';
import { Byline } from '@/components/help/byline';
import { ContactOffer } from '@/components/help/contact-offer';
import { Contents, type TocEntry } from '@/components/help/contents';
import { ReadOn } from '@/components/help/read-on';
import { Sources } from '@/components/help/sources';
import { findArticle, findNextArticle, listArticles, listCollections } from '@/lib/help/articles';
import { paths } from '@/lib/paths';

type Props = PageProps<'/help/[collection]/[slug]'>;
type ArticleText = { default: ComponentType; tableOfContents: TocEntry[] };

export const dynamicParams = false;

export const generateStaticParams = () =>
  listArticles().map(({ collection, slug }) => ({ collection, slug }));

const articleOf = async ({ params }: Props) => {
  const { collection, slug } = await params;
  const article = findArticle(collection, slug);
  const home = listCollections().find((one) => one.slug === collection);
  return article && home ? { article, home } : notFound();
};

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { article, home } = await articleOf(props);
  return { title: `${article.title} - ${home.title}`, description: article.description };
};

export default async function ArticlePage(props: Props) {
  const { article, home } = await articleOf(props);
  const text: ArticleText = await import(`@/content/help/${article.collection}/${article.slug}.mdx`);
  const Text = text.default;
  const related = listArticles().filter(({ id }) => article.related.includes(id));

  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: paths.help, label: 'Help' },
          { href: `${paths.help}#${home.slug}` as Route, label: home.title },
        ]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <div>
          <h1 className="mb-4">{article.title}</h1>
          <p className="text-lead text-ink-soft">{article.description}</p>
          <Byline {...article} />
        </div>
        <div className="lg:col-start-2 lg:row-span-2">
          <Contents toc={text.tableOfContents} />
        </div>
        <div>
          <article>
            <Text />
          </article>
          <ReadOn next={findNextArticle(article)} related={related} />
          <ArticleFeedback
            article={article.id}
            version={article.updated}
            answerAction={answerArticleAction}
          />
          <ContactOffer about={article.title} />
          <Sources {...article} />
        </div>
      </div>
    </>
  );
}
