import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ComponentType } from 'react';
import { answerArticleAction } from '@/app/help/actions';
import { ArticleFeedback } from '@/components/help/article-feedback';
import { ArticleHead } from '@/components/help/article-head';
import { articleHeadings } from '@/components/help/article-heading';
import { ArticleTools } from '@/components/help/article-tools';
import { Breadcrumbs } from '@/components/help/breadcrumbs';
import { Byline } from '@/components/help/byline';
import { ContactOffer } from '@/components/help/contact-offer';
import { Contents, type TocEntry } from '@/components/help/contents';
import { JsonLd } from '@/components/help/json-ld';
import { PrintedAddress } from '@/components/help/printed-address';
import { ReadOn } from '@/components/help/read-on';
import { Sources } from '@/components/help/sources';
import { WhereYouStand } from '@/components/help/where-you-stand';
import { articleParams, findArticle, findCollection, findNeighbours, findRelated } from '@/lib/help/articles';
import { shareCard } from '@/lib/help/share-card';
import { articleData } from '@/lib/help/structured-data';
import { paths } from '@/lib/paths';
import { addressOf } from '@/lib/site-address';

type Props = PageProps<'/help/[collection]/[slug]'>;
type ArticleText = {
  default: ComponentType<{ components: ReturnType<typeof articleHeadings> }>;
  tableOfContents: TocEntry[];
};

export const dynamicParams = false;
export const generateStaticParams = articleParams;

const articleOf = async ({ params }: Props) => {
  const { collection, slug } = await params;
  const article = findArticle(collection, slug);
  const home = findCollection(collection);
  return article && home ? { article, home } : notFound();
};

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { article, home } = await articleOf(props);
  return {
    title: `${article.title} - ${home.title}`,
    description: article.description,
    ...shareCard(article),
  };
};

export default async function ArticlePage(props: Props) {
  const { article, home } = await articleOf(props);
  const text: ArticleText = await import(`@/content/help/${article.collection}/${article.slug}.mdx`);
  const Text = text.default;
  const canonical = addressOf(paths.article(article.id));
  const markdown = paths.articleMarkdown(article.id);

  return (
    <>
      <ArticleHead canonical={canonical} markdown={markdown} />
      <JsonLd data={articleData(article, home, addressOf)} />
      <WhereYouStand />
      <Breadcrumbs
        crumbs={[
          { href: paths.help, label: 'Help' },
          { href: paths.collection(home.slug), label: home.title },
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
            <Text components={articleHeadings(article.redirects.anchors)} />
          </article>
          <ReadOn collection={home.title} related={findRelated(article)} {...findNeighbours(article)} />
          <ArticleFeedback
            article={article.id}
            version={article.updated}
            answerAction={answerArticleAction}
          />
          <ContactOffer from={{ article: article.id, version: article.updated }} />
          <Sources {...article} />
          <ArticleTools markdown={markdown} />
          <PrintedAddress address={canonical} />
        </div>
      </div>
    </>
  );
}
