import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ComponentType } from 'react';
import { PanelHeading } from '@/components/onboarding/panel-heading';
import { findArticle } from '@/lib/help/articles';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ collection: string; slug: string }> };

const articleOf = async ({ params }: Props) => {
  const { collection, slug } = await params;
  return findArticle(collection, slug) ?? notFound();
};

export const generateMetadata = async (props: Props): Promise<Metadata> => ({
  title: (await articleOf(props)).title,
});

/** An article opened from a step: its text alone, beside the step. A reload shows it on its own page. */
export default async function HelpBesidePage(props: Props) {
  const article = await articleOf(props);
  const text: { default: ComponentType } = await import(
    `@/content/help/${article.collection}/${article.slug}.mdx`
  );
  const Text = text.default;
  return (
    <>
      <PanelHeading>{article.title}</PanelHeading>
      <p className="text-lead text-ink-soft">{article.description}</p>
      <article>
        <Text />
      </article>
      <p className="mt-10 mb-0 flex flex-col border-t border-line pt-4">
        <a href={paths.article(article.id)} target="_blank" className={link} rel="noopener">
          Open this article on its own page
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
        <a
          href={paths.contact({ article: article.id, version: article.updated })}
          target="_blank"
          className={link}
          rel="noopener"
        >
          Ask a person
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </p>
    </>
  );
}

const link = 'inline-flex min-h-11 items-center';
