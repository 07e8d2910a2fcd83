import type { Article, Collection } from './read-help';

type Address = (path: string) => string;
type Data = Record<string, unknown>;

const context = 'https://schema.org';
const help = { name: 'Help', path: '/help' };

/** The way from the help page down to a page, as search engines show it. */
const breadcrumbs = (steps: readonly { name: string; path: string }[], address: Address): Data => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: address(path),
  })),
});

/** What an article says of itself to programs: only what the page shows too. Form: schema.org. */
export const articleData = (article: Article, collection: Collection, address: Address): Data[] => [
  {
    '@context': context,
    '@type': 'Article',
    headline: article.title,
    description: article.description,
    inLanguage: 'en',
    dateModified: article.updated,
    author: { '@type': 'Organization', name: article.author },
    publisher: { '@type': 'Organization', name: 'PaxFlow', logo: address('/images/paxflow.svg') },
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': address(`/help/${article.id}`),
      lastReviewed: article.reviewed,
    },
    image: address(`/help/${article.id}/card.png`),
  },
  breadcrumbs(
    [
      help,
      { name: collection.title, path: `/help/${collection.slug}` },
      { name: article.title, path: `/help/${article.id}` },
    ],
    address,
  ),
];

const isQuestion = ({ title }: Article): boolean => title.endsWith('?');

/**
 * A collection lists questions, each with its whole answer in one sentence, and that is what an FAQPage is. A
 * single article answers one question at length: calling that a list of questions would not be true.
 */
export const collectionData = ({ slug, title, articles }: Collection, address: Address): Data[] => {
  const questions = articles.filter(isQuestion);
  const faq: Data = {
    '@context': context,
    '@type': 'FAQPage',
    mainEntity: questions.map((article) => ({
      '@type': 'Question',
      name: article.title,
      url: address(`/help/${article.id}`),
      acceptedAnswer: { '@type': 'Answer', text: article.description },
    })),
  };
  const way = breadcrumbs([help, { name: title, path: `/help/${slug}` }], address);
  return questions.length > 0 ? [way, faq] : [way];
};
