import 'server-only';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '@/lib/env';
import { openSearch, type Search, type SearchFile } from './search/search-index';

/** Where the build leaves the index, seen from the app's folder. */
export const searchFileName = '.next/help-search.json';

const contentFolder = () => join(process.cwd(), 'content/help');

// Next bundles each route apart, so module state would read the index once per route.
const held = globalThis as typeof globalThis & {
  paxflowHelpSearch?: { search: Promise<Search>; stamp: number };
};

/** When something in the articles last changed; always the same in production, where they do not change. */
const stampOf = (folder: string): number => {
  if (env().isProduction) return 0;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
};

/** Without a kept index, as in development, it is made from the articles. */
const load = async (): Promise<Search> => {
  const file = join(process.cwd(), searchFileName);
  if (env().isProduction && existsSync(file))
    return openSearch(JSON.parse(readFileSync(file, 'utf8')) as SearchFile);
  const { readSearchFile } = await import('./search-content');
  return openSearch(readSearchFile(contentFolder()));
};

/** The search of this process: read at the start, so that the first query does not wait for it. */
export const helpSearch = (): Promise<Search> => {
  const stamp = stampOf(contentFolder());
  if (held.paxflowHelpSearch?.stamp !== stamp) held.paxflowHelpSearch = { search: load(), stamp };
  return held.paxflowHelpSearch.search;
};
