import type { Way } from './reading';
import type { SearchArticle } from './search-index';
import { type Synonyms, synonymsIn } from './synonyms';
import { bounds, tuning } from './tuning';
import { stemOf, wordsIn } from './words';

/**
 * What readers say when they look for an article: its title and each of its keywords, one by one, with every word of
 * them. A long list of keywords makes no article better, only the sayings that fit do.
 */
export type Sayings = {
  /** For each saying, the place of its article in `ids`. */
  owners: readonly number[];
  /** For each saying, what its words are worth together. */
  worths: Float64Array;
  /** For each term, the sayings that have it and what it is worth: the rarer, the more. */
  terms: ReadonlyMap<string, { sayings: readonly number[]; worth: number }>;
  ids: readonly string[];
};

/** Gathers the sayings of all articles. */
export const gatherSayings = (articles: readonly SearchArticle[], synonyms: Synonyms): Sayings => {
  const sayings = articles.flatMap(({ title, keywords }, owner) =>
    [title, ...keywords].map((text) => {
      const words = wordsIn(text).map(({ word }) => word);
      const common = synonymsIn(synonyms, words).map(({ term }) => term);
      return { owner, stems: new Set(words.map(stemOf)), common: new Set(common) };
    }),
  );
  const having = new Map<string, number[]>();
  for (const [saying, { stems, common }] of sayings.entries())
    for (const term of [...stems, ...common]) {
      const found = having.get(term);
      if (found) found.push(saying);
      else having.set(term, [saying]);
    }
  const worthOf = (count: number) => Math.log(1 + (sayings.length - count + 0.5) / (count + 0.5));
  const terms = new Map(
    [...having].map(([term, found]) => [term, { sayings: found, worth: worthOf(found.length) }]),
  );
  return {
    owners: sayings.map(({ owner }) => owner),
    worths: Float64Array.from(sayings, ({ stems }) => {
      let worth = 0;
      for (const stem of stems) worth += terms.get(stem)?.worth ?? 0;
      return worth;
    }),
    terms,
    ids: articles.map(({ id }) => id),
  };
};

const isSynonym = ({ term }: Way): boolean => term.includes(' ');

/** What each word of the query is worth, by its place: by itself, or else by the synonym it belongs to. */
const worthOfWords = ({ terms }: Sayings, ways: readonly Way[]): number[] => {
  const worths: number[] = Array(bounds.words).fill(0);
  const own = ways.filter((way) => !isSynonym(way) && way.covers.length === 1);
  for (const { term, covers } of own)
    for (const place of covers) worths[place] = Math.max(worths[place] ?? 0, terms.get(term)?.worth ?? 0);
  for (const { term, covers } of ways.filter(isSynonym))
    for (const place of covers) worths[place] ||= (terms.get(term)?.worth ?? 0) / covers.length;
  return worths;
};

const sayingsWith = ({ terms }: Sayings, { term, isPrefix }: Way): readonly (readonly number[])[] => {
  const exact = terms.get(term);
  if (!isPrefix) return exact ? [exact.sayings] : [];
  if (term.length < bounds.longBeginning) return [];
  return [...terms].filter(([other]) => other.startsWith(term)).map(([, { sayings }]) => sayings);
};

/** The fits of each article's sayings, the best first, each counting a part of the one before. */
const addUp = ({ owners, ids }: Sayings, fitOf: (saying: number) => number): Map<string, number> => {
  const fits: number[][] = ids.map(() => []);
  for (const [saying, owner] of owners.entries()) {
    const fit = fitOf(saying);
    if (fit > 0) fits[owner]?.push(fit);
  }
  const { next, counted } = tuning.sayings;
  return new Map(
    ids.map((id, owner) => {
      const best = (fits[owner] ?? []).sort((a, b) => b - a).slice(0, counted);
      return [id, best.reduceRight((sum, fit) => fit + next * sum, 0)];
    }),
  );
};

/**
 * How well an article's sayings fit the query, by the article's id: the best fit, and a part of the next ones. The fit
 * of one saying is the worth of the words it shares with the query among the worth of both (Dice's measure).
 * @param ways the ways of the query, those of its little words among them
 */
export const fitsOf = (sayings: Sayings, ways: readonly Way[]): ReadonlyMap<string, number> => {
  const worths = worthOfWords(sayings, ways);
  const asked = worths.reduce((sum, worth) => sum + worth, 0);
  const shared = new Float64Array(sayings.owners.length);
  /** The words of the query a saying has been credited for, a bit each. */
  const credited = new Int32Array(sayings.owners.length);
  for (const way of [...ways].sort((a, b) => b.weight - a.weight)) {
    const weight = Math.min(1, way.weight);
    for (const found of sayingsWith(sayings, way))
      for (const saying of found)
        for (const place of way.covers) {
          const bits = credited[saying] as number;
          if (bits & (1 << place)) continue;
          credited[saying] = bits | (1 << place);
          shared[saying] = (shared[saying] as number) + weight * (worths[place] as number);
        }
  }
  return addUp(
    sayings,
    (saying) => (2 * (shared[saying] as number)) / (asked + (sayings.worths[saying] as number)),
  );
};
