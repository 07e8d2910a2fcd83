import type { Query, SearchOptions } from 'minisearch';
import type { Plan } from './plan';
import type { Way } from './reading';
import type { Search, SearchArticle } from './search-index';
import { bounds, tuning } from './tuning';

/** An article with the terms of it that were found. */
export type Ranked = { article: SearchArticle; score: number; terms: readonly string[] };

const asked = (
  ways: readonly Way[],
  fields: SearchOptions['fields'] = Object.keys(tuning.boosts),
): Query => ({
  queries: [''],
  combineWith: 'OR',
  fields,
  tokenize: () => ways.map(({ term }) => term),
  prefix: (_, i) => ways[i]?.isPrefix === true,
  boostTerm: (_, i) => ways[i]?.weight ?? 0,
});

const isShortBeginning = ({ term, isPrefix }: Way): boolean =>
  isPrefix === true && term.length < bounds.longBeginning;

/** One or two letters begin a tenth of all words: they are looked for where it matters, and nowhere else. */
const queryFor = ({ ways }: Plan): Query => ({
  combineWith: 'OR',
  queries: [
    asked(ways.filter((way) => !isShortBeginning(way))),
    asked(ways.filter(isShortBeginning), ['title', 'keywords']),
  ],
});

const ones = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
};

/** The share of the words that can be answered at all which an article answers; a bit for each word. */
const coverageOf = ({ ways }: Plan) => {
  const words = new Map<string, number>();
  for (const { term, covers } of ways)
    for (const place of covers) words.set(term, (words.get(term) ?? 0) | (1 << place));
  const union = (terms: Iterable<string>): number => {
    let bits = 0;
    for (const term of terms) bits |= words.get(term) ?? 0;
    return bits;
  };
  const answerable = ones(union(words.keys()));
  return (found: readonly string[]): number => (answerable === 0 ? 1 : ones(union(found)) / answerable);
};

/** The articles that speak of what was asked, best first, without the long tail that hardly does. */
export const rank = (search: Search, plan: Plan): Ranked[] => {
  const coverage = coverageOf(plan);
  const found = search.index.search(queryFor(plan), {
    boost: tuning.boosts,
    bm25: tuning.bm25,
    weights: { prefix: 1, fuzzy: 0 },
  });
  const ranked = found.flatMap(({ id, score, queryTerms, terms }): Ranked[] => {
    const article = search.articles.get(id);
    if (!article) return [];
    // The library multiplies by the number of terms found, which would reward a word for having synonyms.
    const plainScore = score / Math.max(1, queryTerms.length);
    return [{ article, score: plainScore * coverage(queryTerms) ** tuning.coverage, terms }];
  });
  ranked.sort((a, b) => b.score - a.score);
  const least = (ranked[0]?.score ?? 0) * tuning.leastShare;
  return ranked.filter(({ score }) => score >= least);
};
