import 'server-only';
import MiniSearch from 'minisearch';
import { readErrorQuery } from '@/lib/domain/error-query';
import { metaMeanings } from '@/lib/domain/meta-meanings';
import { covers, type ErrorEntry, errorCatalogue, meaningOf } from './error-catalogue';

export type { ErrorEntry };

export type ErrorAnswer = {
  /** What was asked, as it may be shown and passed on. */
  asked: string;
  /** A phone number was left out of it. */
  hidesNumber: boolean;
  /** What the code is for Meta, or null where words were asked for. */
  code: { code: number; subcode: number | null; meaning: string | null } | null;
  entries: ErrorEntry[];
  /** Second numbers that tell the meanings of this code apart. */
  narrower: { code: number; subcode: number; meaning: string }[];
  /** What the words may be about, where the code is unknown. */
  suggestions: ErrorEntry[];
};

const mostSuggestions = 4;
/** A message says what it is about in its first words. */
const mostWords = 20;
/** What is much worse than the best answer is about something else. */
const leastOfTheBest = 0.4;

const byKey = (entry: ErrorEntry): string => `${entry.sentence} ${entry.when ?? ''}`;
const once = (entries: readonly ErrorEntry[]): ErrorEntry[] => [
  ...new Map(entries.map((entry) => [byKey(entry), entry])).values(),
];

const entriesFor = (code: number, subcode: number | null): ErrorEntry[] => {
  const all = errorCatalogue().filter((entry) => covers(entry.code, code));
  const exact = all.filter((entry) => entry.subcode === subcode);
  return once(exact.length > 0 ? exact : all.filter((entry) => entry.subcode === null));
};

/** The code a second number comes with. */
const codeWith = (subcode: number): number | undefined => {
  const known = metaMeanings.find((one) => one.subcode === subcode)?.code;
  return typeof known === 'number' ? known : undefined;
};

const isKnown = (code: number): boolean => errorCatalogue().some((entry) => covers(entry.code, code));

/** The code and second number among the numbers somebody typed; the first that means something counts. */
function codeAmong(numbers: readonly number[]): { code: number; subcode: number | null } | null {
  const subcode = numbers.find((number) => number > 32 && codeWith(number) !== undefined && !isKnown(number));
  const code = numbers.find(isKnown) ?? (subcode === undefined ? undefined : codeWith(subcode));
  if (code === undefined) return null;
  const second = numbers.find(
    (number) =>
      number !== code && metaMeanings.some((one) => one.subcode === number && covers(one.code, code)),
  );
  return { code, subcode: second ?? null };
}

const stopWords = new Set(
  'a an the is are was be been to of for in on at it its this that and or not no you your i my we can could with from by as has have had do does did what why when how'.split(
    ' ',
  ),
);

let index: MiniSearch | undefined;

const wordIndex = (): MiniSearch => {
  if (index) return index;
  index = new MiniSearch({
    fields: ['sentence', 'meaning', 'words'],
    processTerm: (term) => (stopWords.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 5 ? 0.2 : false) },
  });
  index.addAll(errorCatalogue().map((entry, id) => ({ id, ...entry })));
  return index;
};

const wordsOf = (text: string | null): string =>
  (text ?? '')
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.join(' ') ?? '';

/** True where one of the two begins with the other, whatever their marks and numbers. */
const repeats = (entry: ErrorEntry, asked: string): boolean =>
  [entry.sentence, entry.meaning]
    .map(wordsOf)
    .some((text) => text !== '' && (text.startsWith(asked) || asked.startsWith(text)));

/** Entries that share at least half of the words asked for, best first. */
function entriesByWords(text: string, words: readonly string[]): ErrorEntry[] {
  const telling = [...new Set(words)].filter((word) => !stopWords.has(word)).slice(0, mostWords);
  if (telling.length === 0) return [];
  const found = wordIndex().search(telling.join(' '));
  const best = found[0]?.score ?? 0;
  const asked = wordsOf(text);
  return once(
    found
      .filter(({ queryTerms }) => new Set(queryTerms).size * 2 >= telling.length)
      .filter(({ score }) => score >= best * leastOfTheBest)
      .flatMap(({ id }) => errorCatalogue()[id] ?? [])
      .toSorted((a, b) => Number(repeats(b, asked)) - Number(repeats(a, asked))),
  ).slice(0, mostSuggestions);
}

/**
 * Explains a code of Meta's, with or without its second number, or a message by its words: what happened, who acts,
 * when it ends, whether it can be tried again, and the article. It reads the rows by which the app itself decides, so
 * both always say the same. What is unknown is answered too, with what the words may be about.
 */
export function lookUpError(typed: string): ErrorAnswer {
  const { asked, hidesNumber, text, numbers, words } = readErrorQuery(typed);
  const found = codeAmong(numbers);
  if (!found) {
    const byWords = entriesByWords(text, words);
    // Years and clock times have up to four digits, Meta's codes three or more than four.
    const isCode = numbers.some((number) => number > 9_999);
    return {
      asked,
      hidesNumber,
      code: null,
      entries: isCode ? [] : byWords,
      narrower: [],
      suggestions: isCode ? byWords : [],
    };
  }
  const { code, subcode } = found;
  return {
    asked,
    hidesNumber,
    code: { code, subcode, meaning: meaningOf(code, subcode) },
    entries: entriesFor(code, subcode),
    narrower:
      subcode === null
        ? metaMeanings.flatMap((one) =>
            one.subcode !== undefined && covers(one.code, code)
              ? [{ code, subcode: one.subcode, meaning: one.meaning }]
              : [],
          )
        : [],
    suggestions: [],
  };
}
