import 'server-only';
import { after, DAY, HOUR, now } from '@/lib/clock';
import {
  chooseInHelpSearch,
  forgetHelpSearches,
  insertHelpSearch,
  mostOpenedArticles,
} from '@/lib/db/help-searches';
import { spend } from '@/lib/db/rate-counters';
import { type SearchAnswer, type SettledSearch, withoutPersonalData } from '@/lib/domain/help-search';
import { overBefore } from '@/lib/domain/retention';
import { type Article, findArticle, listArticles } from '@/lib/help/articles';
import { answerQuery } from '@/lib/help/search/answer';
import { queryText } from '@/lib/help/search/query-text';
import { helpSearch } from '@/lib/help/search-file';
import { newId } from '@/lib/ids';
import { refusalRows } from '@/lib/whatsapp/refusal-rows';

/** More searches than readers: a flood is answered and not stored. */
const storedPerHour = 5_000;
/** How long searches are kept, and how far back popularity looks. */
const recentMs = 90 * DAY;
const popularCount = 5;

const errorCodes = new Set(
  refusalRows.flatMap(({ code, subcode }) => {
    const [first, last] = typeof code === 'number' ? [code, code] : code;
    const codes = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
    return subcode === undefined ? codes : [...codes, String(subcode)];
  }),
);

/** Answers what was typed into the search, whatever it is: the best `limit` articles. */
export const searchHelp = async (typed: string, limit: number): Promise<SearchAnswer> =>
  answerQuery(await helpSearch(), typed, limit);

const articleAt = (id: string): Article | null => {
  const [collection = '', slug = ''] = id.split('/');
  return findArticle(collection, slug);
};

/** The articles that fit the words of an address best, best first, at most `most`. */
export async function suggestArticles(words: string, most: number): Promise<Article[]> {
  const { results } = await searchHelp(words, most);
  return results.flatMap(({ id }) => articleAt(id) ?? []);
}

const isArticle = (id: string): boolean => articleAt(id) !== null;

/**
 * Stores one search without anything about the reader, and without what might be a number, an address or a code. How
 * much it found is counted here: a browser may say anything.
 * @param search.id where the search may be completed by `recordOpened`
 */
export async function recordSearch({
  id = newId('sch'),
  query,
  chosen,
}: SettledSearch & { id?: string }): Promise<void> {
  const text = queryText(query);
  if (text === '' || (chosen !== null && !isArticle(chosen))) return;
  if (await spend('help-searches', storedPerHour, HOUR)) return;
  const { total } = await searchHelp(text, 0);
  const kept = withoutPersonalData(text, (digits) => errorCodes.has(digits));
  await insertHelpSearch({ id, query: kept, results: total, chosen });
}

/** Notes which article a stored search led to; the first one counts. */
export async function recordOpened(id: string, article: string): Promise<void> {
  if (isArticle(article)) await chooseInHelpSearch(id, article);
}

/** The articles readers open most from the search; while there are few such, the list kept with the articles. */
export async function popularArticles(): Promise<Article[]> {
  const opened = await mostOpenedArticles(after(now(), -recentMs), popularCount);
  const { popular } = await helpSearch();
  const articles = new Map(listArticles().map((article) => [article.id, article]));
  return [...new Set([...opened, ...popular])].flatMap((id) => articles.get(id) ?? []).slice(0, popularCount);
}

/** Forgets searches nobody learns from any more. */
export const forgetOldSearches = (): Promise<void> => forgetHelpSearches(overBefore('help-search', now()));
