import { expect, it } from 'vitest';
import { suggestArticles } from '@/lib/help/suggest-articles';
import { aReadArticle } from './an-article';

const articles = [
  aReadArticle('numbers/landline', { title: 'Can I use a landline?', keywords: ['fixed line'] }),
  aReadArticle('pin/two-step', { title: 'What is the PIN?', keywords: ['two-step verification'] }),
  aReadArticle('numbers/which', { title: 'Which numbers work?' }),
];
const found = (asked: string) => suggestArticles(asked, articles).map(({ id }) => id);

it('puts the article that fits best first', () => {
  expect(found('numbers landline')).toEqual(['numbers/landline', 'numbers/which']);
});

it('finds by keywords and by the beginnings of words', () => {
  expect(found('verification')).toEqual(['pin/two-step']);
  expect(found('landlines')).toEqual(['numbers/landline']);
});

it('offers nothing where no word is known', () => {
  expect(found('zebra')).toEqual([]);
  expect(found('')).toEqual([]);
});
