import type { Article } from './read-help';

type Dated = Pick<Article, 'id' | 'nextReview' | 'sources'>;

const whatIsStale = ({ nextReview, sources }: Dated, today: string): string[] => [
  ...(nextReview < today ? [`its review was due on ${nextReview}`] : []),
  ...sources.flatMap(({ name, bestBefore }) =>
    bestBefore !== undefined && bestBefore < today
      ? [`look again at "${name}", best before ${bestBefore}`]
      : [],
  ),
];

/**
 * Articles that claim something for longer than they said they would, one line each; none while all is fresh.
 * Meta's rules change, so every claim about Meta has a day from which it must be looked at again.
 * @param today a day like 2026-11-22; a claim still holds on its last day
 */
export const staleClaims = (articles: readonly Dated[], today: string): string[] =>
  articles
    .map((article) => ({ id: article.id, stale: whatIsStale(article, today) }))
    .filter(({ stale }) => stale.length > 0)
    .map(({ id, stale }) => `${id}: ${stale.join('; ')}`);
