import { type Reading, readWord, sameWord, type Way } from './reading';
import type { Search } from './search-index';
import { stopWords } from './stop-words';
import { synonymsIn } from './synonyms';
import { bounds, tuning } from './tuning';
import { wordsIn } from './words';

export type Plan = {
  ways: Way[];
  /** There is no word that says what the query is about. */
  isVague: boolean;
  /** The query with other spellings in place of words that no article has; null where there are none. */
  corrected: string | null;
};

const readWords = (search: Search, words: readonly string[]): Reading[] => {
  let lookups = 0;
  return words.map((word, place) => {
    const isLast = place === words.length - 1;
    const isAlone = words.length === 1;
    const mayLookUp = lookups < bounds.correctedWords;
    const reading = readWord(search, word, { place, isLast, isAlone, mayLookUp });
    if (reading.isLookup) lookups++;
    return reading;
  });
};

/** Two words that the articles write as one, such as "land line". */
const writtenTogether = ({ words }: Search, typed: readonly string[]): Way[] =>
  typed.slice(1).flatMap((word, i) => {
    const together = `${typed[i]}${word}`;
    return words.has(together) ? sameWord(together, 1, [i, i + 1]) : [];
  });

type Said = { word: string; place: number };

/** Other ways to say it, found in the query as it was understood. */
const saidOtherwise = ({ synonyms }: Search, said: readonly Said[]): Way[] =>
  synonymsIn(
    synonyms,
    said.map(({ word }) => word),
  ).map(({ term, first, count }) => ({
    term,
    weight: tuning.weights.synonym,
    covers: said.slice(first, first + count).map(({ place }) => place),
  }));

/**
 * Turns a query into what to look for. Never asks for every word: ranking decides. The number of ways is bounded
 * whatever is typed, and so are the looks through all words.
 * @param query as `queryText` made it
 */
export const planFor = (search: Search, query: string): Plan => {
  const typed = [...new Set(wordsIn(query).map(({ word }) => word))].slice(0, bounds.words);
  const isVague = typed.every((word) => stopWords.has(word));
  const readings = readWords(search, typed);
  const said = readings.flatMap((reading, place) => reading.said.map((word) => ({ word, place })));
  const understood = said.map(({ word }) => word).join(' ');
  return {
    ways: [
      ...readings.flatMap(({ ways }) => ways),
      ...writtenTogether(search, typed),
      ...saidOtherwise(search, said),
    ],
    isVague,
    corrected: understood === typed.join(' ') ? null : understood,
  };
};
