import { longestQuery } from '@/lib/domain/help-search';

/**
 * What was typed, made harmless: cut before anything looks at it, in one line, without control, invisible and broken
 * characters.
 */
export const queryText = (typed: string): string =>
  typed
    .slice(0, longestQuery)
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
