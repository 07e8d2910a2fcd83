import 'server-only';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDevelopment } from '@/lib/env';
import { type Article, type Collection, readBody, readHelp } from './read-help';

export type { Article, Collection };

const folder = join(process.cwd(), 'content/help');

type Place = { article: Article; previous: Article | null; next: Article | null };
type Help = { stamp: string; collections: Collection[]; articles: Article[]; places: Map<string, Place> };

/** Changes with every saved file in development; anywhere else the articles are those of the start. */
const stampOf = (): string =>
  isDevelopment()
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`)
        .join('\n')
    : 'for good';

const placesIn = ({ articles }: Collection): [string, Place][] =>
  articles.map((article, i) => [
    article.id,
    { article, previous: articles[i - 1] ?? null, next: articles[i + 1] ?? null },
  ]);

let held: Help | null = null;

/** Read once: a page that asks for one article must not read a thousand. */
const help = (): Help => {
  const stamp = stampOf();
  if (held?.stamp === stamp) return held;
  const collections = readHelp(folder);
  held = {
    stamp,
    collections,
    articles: collections.flatMap((collection) => collection.articles),
    places: new Map(collections.flatMap(placesIn)),
  };
  return held;
};

/** Every collection with its articles, in the order of `content/help/meta.json`. */
export const listCollections = (): Collection[] => help().collections;

/** One collection by its part of the address, or null. */
export const findCollection = (slug: string): Collection | null =>
  listCollections().find((collection) => collection.slug === slug) ?? null;

/** Every article, in reading order. */
export const listArticles = (): Article[] => help().articles;

/** One article by the two parts of its address, or null. Nothing of the address becomes part of a path. */
export const findArticle = (collection: string, slug: string): Article | null =>
  help().places.get(`${collection}/${slug}`)?.article ?? null;

/** The articles before and after this one within its collection, null at either end. */
export const findNeighbours = ({ id }: Article): Omit<Place, 'article'> => {
  const place = help().places.get(id);
  return { previous: place?.previous ?? null, next: place?.next ?? null };
};

/** The articles this one names as related, in its own order. */
export const findRelated = ({ related }: Article): Article[] =>
  related.flatMap((id) => help().places.get(id)?.article ?? []);

/** The text of an article as it is written, without its facts. */
export const readArticleBody = ({ id }: Article): string => readBody(folder, id);

/** The address parts of every article, for pages that are built ahead. */
export const articleParams = (): { collection: string; slug: string }[] =>
  listArticles().map(({ collection, slug }) => ({ collection, slug }));
