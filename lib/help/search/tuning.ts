/**
 * Every number that steers the search, in one place. `npm run bench:search` says what a change does to recall on
 * `tests/search/tuning.json`; the floors hold on `tests/search/reporting.json`.
 */
export const tuning = {
  /** How much a word counts by where it stands. */
  boosts: { title: 4, keywords: 3, headings: 2, description: 2, text: 1 },
  /** BM25+: saturation of repeated words, how far long fields are held back, and what any match earns at least. */
  bm25: { k: 1.2, b: 0.7, d: 0.5 },
  /** How much a looser match counts beside the same word in another form, which is 1. */
  weights: {
    /** On top, where the very form that was typed stands in the article. */
    sameForm: 0.25,
    /** A word that begins like the one being typed. */
    prefix: 0.45,
    /** A word from the list of synonyms. */
    synonym: 0.7,
    /** The nearest spelling of a word nobody wrote, for each letter that differs. */
    spelling: 0.6,
  },
  /** An article with all words of the query counts this power of two more than one with half of them. */
  coverage: 1,
  /** Articles that reach less than this share of the best one are not shown. */
  leastShare: 0.08,
  /** The search must find the right article first, and among the first three, at least this often. */
  floors: { recallAt1: 0.8, recallAt3: 0.95 },
} as const;

/** What bounds the work of one query, whatever is typed. Rule: security rules 39. */
export const bounds = {
  words: 12,
  wordLength: 32,
  /** Unknown words that are compared with all words of the articles. */
  correctedWords: 4,
  /** Nearest spellings that are searched for beside each unknown word. */
  spellings: 3,
  /** The longest word whose spelling is looked up, in letters. */
  spelledLength: 24,
  /** Beginnings of fewer letters are looked for in titles and keywords only. */
  longBeginning: 3,
  /** Words whose stems are remembered. */
  knownStems: 50_000,
  synonymsInGroup: 12,
  wordsInSynonym: 5,
} as const;

/** Letters in which an unknown word may differ: none up to three letters or in a number, one up to seven, then two. */
export const typosIn = (word: string): number => {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
};
