import { expect, it } from 'vitest';
import { articleData, collectionData } from '@/lib/help/structured-data';
import { aReadArticle } from './a-read-article';

const whole = (path: string) => `https://paxflow.example${path}`;
const aCollection = (...titles: string[]) => ({
  slug: 'a',
  title: 'About a',
  description: 'What a is.',
  articles: titles.map((title, i) => aReadArticle(`a/n${i}`, { title })),
});
const home = aCollection();

it('says of an article what its page says', () => {
  expect(articleData(aReadArticle(), home, whole)[0]).toMatchObject({
    '@type': 'Article',
    headline: 'What happens?',
    description: 'This happens.',
    dateModified: '2026-11-22',
    author: { name: 'PaxFlow support' },
    mainEntityOfPage: { '@id': 'https://paxflow.example/help/a/one', lastReviewed: '2026-11-22' },
    image: 'https://paxflow.example/help/a/one/card.png',
  });
});

it('shows the way from the help page to the article', () => {
  expect(articleData(aReadArticle(), home, whole)[1]).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Help', item: 'https://paxflow.example/help' },
      { position: 2, name: 'About a', item: 'https://paxflow.example/help/a' },
      { position: 3, name: 'What happens?', item: 'https://paxflow.example/help/a/one' },
    ],
  });
});

it('calls a collection a list of questions only for the titles that are questions', () => {
  const [, faq] = collectionData(aCollection('What happens?', 'A statement'), whole);
  expect(faq).toMatchObject({
    '@type': 'FAQPage',
    mainEntity: [{ name: 'What happens?', acceptedAnswer: { text: 'This happens.' } }],
  });
  expect(faq?.mainEntity).toHaveLength(1);
});

it('does not call a collection without questions a list of questions', () => {
  expect(collectionData(aCollection('A statement'), whole).map((data) => data['@type'])).toEqual([
    'BreadcrumbList',
  ]);
});
