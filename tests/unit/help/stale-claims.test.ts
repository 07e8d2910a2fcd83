import { expect, it } from 'vitest';
import { staleClaims } from '@/lib/help/stale-claims';
import { aReadArticle } from './a-read-article';

const source = (name: string, bestBefore?: string) => ({
  name,
  checked: '2026-03-01',
  ...(bestBefore ? { bestBefore } : {}),
});
const article = aReadArticle('a/one', {
  nextReview: '2027-05-22',
  sources: [source('Our rules'), source('Page at Meta', '2027-03-01')],
});

it.each([
  ['the day before', '2027-02-28'],
  ['its last day', '2027-03-01'],
])('says nothing on %s', (_, today) => {
  expect(staleClaims([article], today)).toEqual([]);
});

it('names a claim from the day after its best-before', () => {
  expect(staleClaims([article], '2027-03-02')).toEqual([
    'a/one: look again at "Page at Meta", best before 2027-03-01',
  ]);
});

it('names a review that is past, in the same line', () => {
  expect(staleClaims([article], '2027-05-23')).toEqual([
    'a/one: its review was due on 2027-05-22; look again at "Page at Meta", best before 2027-03-01',
  ]);
});

it('has a line for each article', () => {
  const other = { ...article, id: 'a/two' };
  expect(staleClaims([article, other], '2028-01-01').map((line) => line.slice(0, 5))).toEqual([
    'a/one',
    'a/two',
  ]);
});
