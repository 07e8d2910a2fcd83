import type { Plan } from './plan';
import type { Search, SearchArticle } from './search-index';
import { tuning } from './tuning';

/** An article with the terms of it that were found. */
export type Ranked = { article: SearchArticle; score: number; terms: ReadonlySet<string> };

/** The share of the words that can be answered at all which an article answers. */
const coverageOf = ({ ways }: Plan) => {
  const answerable = new Set(ways.flatMap(({ covers }) => covers)).size;
  return (found: ReadonlySet<string>): number => {
    const covered = new Set<number>();
    for (const { term, covers } of ways) if (found.has(term)) for (const place of covers) covered.add(place);
    return answerable === 0 ? 1 : covered.size / answerable;
  };
};

/** The articles that speak of what was asked, best first, without the long tail that hardly does. */
export const rank = (search: Search, plan: Plan): Ranked[] => {
  const { ways } = plan;
  const coverage = coverageOf(plan);
  const found = search.index.search('', {
    combineWith: 'OR',
    tokenize: () => ways.map(({ term }) => term),
    prefix: (_, i) => ways[i]?.isPrefix === true,
    boostTerm: (_, i) => ways[i]?.weight ?? 0,
    boost: tuning.boosts,
    bm25: tuning.bm25,
    weights: { prefix: 1, fuzzy: 0 },
  });
  const ranked = found.flatMap(({ id, score, queryTerms, terms }): Ranked[] => {
    const article = search.articles.get(id);
    if (!article) return [];
    // The library multiplies by the number of terms found, which would reward a word for having synonyms.
    const plainScore = score / Math.max(1, queryTerms.length);
    const answered = coverage(new Set(queryTerms));
    return [{ article, score: plainScore * answered ** tuning.coverage, terms: new Set(terms) }];
  });
  ranked.sort((a, b) => b.score - a.score);
  const least = (ranked[0]?.score ?? 0) * tuning.leastShare;
  return ranked.filter(({ score }) => score >= least);
};
