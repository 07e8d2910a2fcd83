import { expect, it } from 'vitest';
import { measureQuality } from '@/scripts/bench/search-quality.mjs';

const asked = [
  { query: 'first', kind: 'plain', expects: ['a/one'] },
  { query: 'second', kind: 'plain', expects: ['a/two', 'a/three'] },
  { query: 'never', kind: 'typo', expects: ['a/nine'] },
];
const { all, kinds, misses } = measureQuality(asked, (query) =>
  query === 'first' ? ['a/one', 'a/two'] : ['a/one', 'a/three', 'a/two'],
);

it('counts what came first, among the first three, and how far down on average', () => {
  expect(all).toEqual({
    queries: 3,
    recallAt1: 1 / 3,
    recallAt3: 2 / 3,
    meanReciprocalRank: expect.closeTo((1 + 1 / 2 + 0) / 3),
  });
});

it('counts each kind of query apart', () => {
  expect([...kinds].map(([kind, { recallAt3 }]) => [kind, recallAt3])).toEqual([
    ['plain', 1],
    ['typo', 0],
  ]);
});

it('names what did not come first', () => {
  expect(misses.map(({ query, rank }) => [query, rank])).toEqual([
    ['second', 2],
    ['never', 0],
  ]);
});
