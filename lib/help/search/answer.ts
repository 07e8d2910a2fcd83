import type { SearchAnswer } from '@/lib/domain/help-search';
import { excerptOf } from './excerpt';
import { planFor } from './plan';
import { queryText } from './query-text';
import { rank } from './rank';
import type { Search } from './search-index';
import { nearest } from './spelling';
import { stopWords } from './stop-words';
import { bounds } from './tuning';
import { wordsIn } from './words';

/** Every article that answers a query, best first, as ids. What was typed may be anything. */
export const idsFor = (search: Search, typed: string): string[] =>
  rank(search, planFor(search, queryText(typed))).map(({ article }) => article.id);

/**
 * Other spellings of a query that found nothing, from the words of the articles: for each unknown word what looks
 * most like it, further away than the search itself goes.
 */
const spellingsOf = (search: Search, query: string): string[] => {
  const unknown = wordsIn(query)
    .map(({ word }) => word)
    .filter((word) => !stopWords.has(word) && word.length > 2 && !/\d/.test(word))
    .slice(0, bounds.correctedWords);
  const found = unknown.flatMap((word) =>
    nearest(search.words, word, { limit: Math.min(3, Math.floor(word.length / 2)), count: bounds.spellings }),
  );
  return [...new Set(found.sort((a, b) => a.differences - b.differences).map(({ word }) => word))].slice(
    0,
    bounds.spellings,
  );
};

/**
 * Answers what was typed into the search, whatever it is: the best `limit` articles and how many there are in all;
 * where there are none, other spellings.
 */
export const answerQuery = (search: Search, typed: string, limit: number): SearchAnswer => {
  const query = queryText(typed);
  const plan = planFor(search, query);
  const ranked = rank(search, plan);
  return {
    query,
    isVague: plan.isVague && ranked.length === 0,
    total: ranked.length,
    results: ranked.slice(0, limit).map((one) => ({
      id: one.article.id,
      collection: one.article.collection,
      ...excerptOf(search, one),
    })),
    corrected: ranked.length > 0 ? plan.corrected : null,
    spellings: ranked.length > 0 ? [] : spellingsOf(search, query),
  };
};
