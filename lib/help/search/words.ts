import { stemmer } from 'stemmer';
import { bounds } from './tuning';

/** A word of a text in plain letters, and where it stands there. */
export type Word = { word: string; at: number; end: number };

const pattern = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/** Small letters without accents and apostrophes, so that `Müller's` and `muller` are one word. */
const plain = (written: string): string =>
  written
    .slice(0, bounds.wordLength)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/['’]/g, '');

/** The words of a text in any script, in order. Time grows with the length of the text and nothing else. */
export const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    word: plain(match[0]),
    at: match.index,
    end: match.index + match[0].length,
  })).filter(({ word }) => word !== '');

const known = new Map<string, string>();

/** What the forms of an English word have in common; digits and other scripts stay as they are. */
export const stemOf = (word: string): string => {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stem = /^[a-z]+$/.test(word) ? stemmer(word) : word;
  // The articles have a few thousand words; what readers type must not fill the memory.
  if (known.size >= bounds.knownStems) known.clear();
  known.set(word, stem);
  return stem;
};
