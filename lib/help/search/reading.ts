import type { Search } from './search-index';
import { nearest } from './spelling';
import { stopWords } from './stop-words';
import { bounds, tuning, typosIn } from './tuning';
import { stemOf } from './words';

/** One way in which an article may speak of what was asked. */
export type Way = {
  term: string;
  weight: number;
  isPrefix?: true;
  /** The words of the query it stands for, by their place. */
  covers: number[];
};

/** How one word of a query is looked for, and how it is understood. */
export type Reading = {
  ways: Way[];
  said: string[];
  /** It was compared with every known word. */
  isLookup?: true;
};

const { weights } = tuning;

/** A word in every form, and a little more in the form that was typed. */
export const sameWord = (word: string, weight: number, covers: number[]): Way[] => {
  const stem = stemOf(word);
  const anyForm = { term: stem, weight, covers };
  return stem === word ? [anyForm] : [anyForm, { term: word, weight: weight * weights.sameForm, covers }];
};

/** Words that begin with it, if there are any. */
const beginnings = ({ words }: Search, word: string, covers: number[]): Way[] => {
  for (const other of words.keys())
    if (other.startsWith(word)) return [{ term: word, weight: weights.prefix, isPrefix: true, covers }];
  return [];
};

/** An unknown word that is two known ones written together, such as "phonenumber". */
const inTwo = ({ words }: Search, word: string): string[] | null => {
  for (let i = 3; i <= word.length - 3; i++) {
    const parts = [word.slice(0, i), word.slice(i)];
    if (parts.every((part) => words.has(part))) return parts;
  }
  return null;
};

/** What an unknown word most likely is. */
const respell = (search: Search, word: string, covers: number[]): Reading => {
  const parts = inTwo(search, word);
  if (parts) return { ways: parts.flatMap((part) => sameWord(part, 1, covers)), said: parts };
  const spellings = nearest(search.words, word, { limit: typosIn(word), count: bounds.spellings });
  return {
    ways: spellings.flatMap((one) => sameWord(one.word, weights.spelling ** one.differences, covers)),
    said: [spellings[0]?.word ?? word],
  };
};

type Place = {
  place: number;
  isLast: boolean;
  isAlone: boolean;
  mayLookUp: boolean;
};

/**
 * Reads one word of a query: as it is where an article has it, else as the beginning of a word, else as a slip of the
 * pen. The last word may be unfinished, so it is always tried as a beginning too.
 */
export const readWord = (
  search: Search,
  word: string,
  { place, isLast, isAlone, mayLookUp }: Place,
): Reading => {
  const covers = [place];
  const said = [word];
  // "what" alone may be the beginning of "WhatsApp"; in a whole question it says nothing.
  if (stopWords.has(word)) return { ways: isAlone ? beginnings(search, word, covers) : [], said };
  const isKnown = search.words.has(word) || search.stems.has(stemOf(word));
  const ways = isKnown ? sameWord(word, 1, covers) : [];
  if (isLast || !isKnown) ways.push(...beginnings(search, word, covers));
  if (ways.length > 0 || !mayLookUp) return { ways, said };
  return { ...respell(search, word, covers), isLookup: true };
};
