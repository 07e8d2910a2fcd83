import 'server-only';
import { join } from 'node:path';
import { cache } from 'react';
import { isDevelopment } from '@/lib/env';
import { type Article, type Collection, readHelp } from './read-help';

export type { Article, Collection };

const held = globalThis as typeof globalThis & { paxflowHelp?: Collection[] };

const read = (): Collection[] => readHelp(join(process.cwd(), 'content/help'));

/** Read once per process; in development once per rendering, so that an edited article shows at the next reload. */
const help: () => Collection[] = isDevelopment()
  ? cache(read)
  : () => {
      held.paxflowHelp ??= read();
      return held.paxflowHelp;
    };

/** Every collection with its articles, in the order of `content/help/meta.json`. */
export const listCollections = (): Collection[] => help();

/** Every article, in reading order. */
export const listArticles = (): Article[] => help().flatMap((collection) => collection.articles);

/** One article by the two parts of its address, or null. */
export const findArticle = (collection: string, slug: string): Article | null =>
  listArticles().find((article) => article.collection === collection && article.slug === slug) ?? null;

/** The article after this one within its collection, or null at the end. */
export const findNextArticle = (article: Article): Article | null => {
  const inCollection = listArticles().filter((other) => other.collection === article.collection);
  return inCollection[inCollection.findIndex((other) => other.slug === article.slug) + 1] ?? null;
};
