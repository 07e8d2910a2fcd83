import { stopWords } from './stop-words';
import { type Synonyms, synonymsIn } from './synonyms';
import { stemOf, wordsIn } from './words';

/** What the index knows a piece of text by. */
export type Term = { term: string; at: number; end: number };

/**
 * The terms of a text. A word is known as it is written and by its stem: the stem finds its other forms, the written
 * form finds beginnings and spellings. What has synonyms is known by their common term as well.
 */
export const termsIn = (synonyms: Synonyms, text: string): Term[] => {
  const words = wordsIn(text);
  const own = words
    .filter(({ word }) => !stopWords.has(word))
    .flatMap(({ word, ...place }) =>
      [...new Set([stemOf(word), word])].map((term): Term => ({ term, ...place })),
    );
  const written = words.map(({ word }) => word);
  const common = synonymsIn(synonyms, written).map(({ term, first, count }): Term => {
    const end = words[first + count - 1]?.end ?? 0;
    return { term, at: words[first]?.at ?? 0, end };
  });
  return [...own, ...common];
};
