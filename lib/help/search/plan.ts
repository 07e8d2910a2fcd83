import type { Search } from './search-index';
import { nearest } from './spelling';
import { stopWords } from './stop-words';
import { synonymsIn } from './synonyms';
import { bounds, tuning, typosIn } from './tuning';
import { stemOf, type Word, wordsIn } from './words';

/** One way in which an article may speak of what was asked. */
export type Way = {
  term: string;
  weight: number;
  isPrefix?: true;
  /** The words of the query it stands for, by their place. */
  covers: number[];
};

export type Plan = {
  ways: Way[];
  /** The query with other spellings in place of words that no article has; null where there are none. */
  corrected: string | null;
};

const { weights } = tuning;

/** A word in every form, and a little more in the form that was typed. */
const sameWord = (word: string, weight: number, covers: number[]): Way[] => {
  const stem = stemOf(word);
  const anyForm = { term: stem, weight, covers };
  return stem === word ? [anyForm] : [anyForm, { term: word, weight: weight * weights.sameForm, covers }];
};

const beginsAWord = ({ words }: Search, word: string): boolean => {
  if (word.length < bounds.prefixLength) return false;
  for (const other of words.keys()) if (other.startsWith(word)) return true;
  return false;
};

/** An unknown word that is two known ones written together, such as "phonenumber". */
const inTwo = ({ words }: Search, word: string): string[] | null => {
  for (let i = 3; i <= word.length - 3; i++) {
    const parts = [word.slice(0, i), word.slice(i)];
    if (parts.every((part) => words.has(part))) return parts;
  }
  return null;
};

/** How one word of the query is looked for, and how it is understood. */
type Reading = { ways: Way[]; said: string[]; isLookup?: true };

/** What an unknown word most likely is; costs a look at every known word. */
const respell = (search: Search, word: string, place: number): Reading => {
  const parts = inTwo(search, word);
  if (parts) return { ways: parts.flatMap((part) => sameWord(part, 1, [place])), said: parts };
  const spellings = nearest(search.words, word, { limit: typosIn(word), count: bounds.spellings });
  return {
    ways: spellings.flatMap((one) => sameWord(one.word, weights.spelling ** one.differences, [place])),
    said: [spellings[0]?.word ?? word],
  };
};

const read = (search: Search, word: string, place: number, isLast: boolean, mayRespell: boolean): Reading => {
  if (stopWords.has(word)) return { ways: [], said: [word] };
  const isKnown = search.words.has(word) || search.stems.has(stemOf(word));
  const ways = isKnown ? sameWord(word, 1, [place]) : [];
  if ((isLast || !isKnown) && beginsAWord(search, word))
    return {
      ways: [...ways, { term: word, weight: weights.prefix, isPrefix: true, covers: [place] }],
      said: [word],
    };
  if (isKnown || !mayRespell) return { ways, said: [word] };
  return { ...respell(search, word, place), isLookup: true };
};

/** Two words that the articles write as one, such as "land line". */
const joined = ({ words }: Search, typed: readonly string[]): Way[] =>
  typed.slice(1).flatMap((word, i) => {
    const together = `${typed[i]}${word}`;
    return words.has(together) ? sameWord(together, 1, [i, i + 1]) : [];
  });

/**
 * Turns a query into what to look for. Never asks for every word: ranking decides. The number of ways is bounded
 * whatever is typed, and so are the looks through all words.
 * @param query as `queryText` made it
 */
export const planFor = (search: Search, query: string): Plan => {
  const typed = [...new Set(wordsIn(query).map(({ word }) => word))].slice(0, bounds.words);
  let lookups = 0;
  const readings = typed.map((word, place) => {
    const reading = read(search, word, place, place === typed.length - 1, lookups < bounds.correctedWords);
    if (reading.isLookup) lookups++;
    return reading;
  });
  const said = readings.flatMap((reading, place) => reading.said.map((word) => ({ word, place })));
  const asWords: Word[] = said.map(({ word }) => ({ word, at: 0, end: 0 }));
  const common = synonymsIn(search.synonyms, asWords).map(({ term, first, count }) => ({
    term,
    weight: weights.synonym,
    covers: said.slice(first, first + count).map(({ place }) => place),
  }));
  const understood = said.map(({ word }) => word).join(' ');
  return {
    ways: [...readings.flatMap(({ ways }) => ways), ...joined(search, typed), ...common],
    corrected: understood === typed.join(' ') ? null : understood,
  };
};
