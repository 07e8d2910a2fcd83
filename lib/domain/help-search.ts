import { z } from 'zod';
import { articleId } from './asked-from';

/** The longest query that is looked at, in characters; the rest is cut off before anything else. Rule: security rules 39. */
export const longestQuery = 120;

/** A text in pieces that take turns: plain, matched, plain, … The first and the last may be empty. */
export type Pieces = string[];

export type SearchResult = { id: string; collection: string; title: Pieces; excerpt: Pieces };

export type SearchAnswer = {
  /** The query as it was understood. */
  query: string;
  /** It has only words that every text has, such as "how do I": there is nothing to look for yet. */
  isVague: boolean;
  /** How many articles were found; `results` has the best of them. */
  total: number;
  results: SearchResult[];
  /** The query with the spellings that were looked for instead, where a word stands in no article. */
  corrected: string | null;
  /** Where nothing was found: words of the articles that look like what was typed. */
  spellings: string[];
};

/** One search that came to rest: an article was opened, or the reader went away. */
export const settledSearchSchema = z.strictObject({
  query: z.string().trim().min(1).max(longestQuery),
  chosen: articleId.nullable(),
});
export type SettledSearch = z.infer<typeof settledSearchSchema>;

const mailAddress = /[^\s@]+@[^\s@]+/g;
/** Digits with what people write between them, such as +44 (7700) 900-982 or 123-830. */
const digits = /\p{Nd}(?:[\s().+/-]{0,3}\p{Nd})*/gu;

/**
 * A query as it may be kept: without mail addresses, and without the digits of phone numbers, codes and PINs. Runs of
 * up to three digits stay, and so do Meta's error codes, which readers search for.
 */
export const withoutPersonalData = (query: string, isErrorCode: (digits: string) => boolean): string =>
  query
    .normalize('NFKC')
    .replace(mailAddress, '(mail address)')
    .replace(digits, (run) =>
      (run.match(/\p{Nd}/gu) ?? []).length < 4 || isErrorCode(run) ? run : run.replace(/\p{Nd}/gu, '#'),
    )
    .toLowerCase();
