import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readBody, readHelp } from './read-help';
import { articleText } from './search/article-text';
import { makeSearchFile, type SearchArticle, type SearchFile } from './search/search-index';
import { parseSynonyms } from './search/synonyms';

const readJson = (folder: string, name: string): unknown => {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch (cause) {
    throw new Error(`${name}: is missing or not JSON`, { cause });
  }
};

const popularSchema = z.array(z.string()).min(1);

const readPopular = (folder: string, articles: readonly SearchArticle[]): string[] => {
  const popular = popularSchema.safeParse(readJson(folder, 'popular.json'));
  if (!popular.success) throw new Error('popular.json: list the ids of at least one article');
  const gone = popular.data.filter((id) => !articles.some((article) => article.id === id));
  if (gone.length > 0) throw new Error(`popular.json: there is no article ${gone.join(', ')}`);
  return popular.data;
};

/**
 * Makes the search over the help center in `folder`. Throws one error in plain words where the help center has a fault.
 */
export const readSearchFile = (folder: string): SearchFile => {
  const articles = readHelp(folder).flatMap((collection) =>
    collection.articles.map(({ id, title, description, keywords }) => ({
      ...{ id, title, description, keywords, collection: collection.title },
      ...articleText(readBody(folder, id)),
    })),
  );
  return makeSearchFile({
    articles,
    synonyms: parseSynonyms('synonyms.json', readJson(folder, 'synonyms.json')),
    popular: readPopular(folder, articles),
  });
};
