import { makeSearchFile, openSearch, type Search, type SearchArticle } from '@/lib/help/search/search-index';

/** An article whose id is its title, with nothing in it but what is given. */
export const article = (title: string, other: Partial<SearchArticle> = {}): SearchArticle => ({
  id: title,
  title,
  description: '',
  collection: 'A collection',
  headings: [],
  keywords: [],
  lines: [],
  ...other,
});

/** A search over these articles, kept and opened again as the app does it. */
export const aSearch = (articles: readonly SearchArticle[], synonyms: string[][] = []): Search =>
  openSearch(JSON.parse(JSON.stringify(makeSearchFile({ articles: [...articles], synonyms, popular: [] }))));
