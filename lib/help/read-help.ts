import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsBetween } from './faults-between';
import { type Frontmatter, splitArticle } from './frontmatter';
import { type ReadArticle, readArticle } from './read-article';
import { type CollectionEntry, parseTableOfContents } from './table-of-contents';

export type Article = Frontmatter & {
  collection: string;
  slug: string;
  id: string;
  /** The ids of its headings. */
  anchors: readonly string[];
};
export type Collection = Omit<CollectionEntry, 'articles'> & { articles: Article[] };

/** The text of one article, without its facts. */
export const readBody = (folder: string, id: string): string =>
  splitArticle(readFileSync(join(folder, `${id}.mdx`), 'utf8'))?.body ?? '';

const articleFrom = (collection: string, slug: string, read: ReadArticle | undefined): Article[] =>
  read?.facts ? [{ ...read.facts, collection, slug, id: read.id, anchors: read.text.anchors }] : [];

/**
 * Reads the help center in `folder`: `meta.json` for order, one MDX file per article. Throws one error that lists, in
 * plain words, every article that is missing, orphaned, badly headed, more than words, or leads to nothing. Build,
 * development and tests all come through here, so none of them goes on with a bad article.
 */
export const readHelp = (folder: string): Collection[] => {
  const entries = parseTableOfContents('meta.json', readFileSync(join(folder, 'meta.json'), 'utf8'));
  const ids = entries.flatMap((entry) => entry.articles.map((slug) => `${entry.slug}/${slug}`));
  const read = new Map(
    ids.flatMap((id) => readArticle(folder, id) ?? []).map((article) => [article.id, article]),
  );
  const all = [...read.values()];
  const faults = [
    ...ids
      .filter((id) => !read.has(id))
      .map((id) => `${id}.mdx: is listed in meta.json but there is no such file`),
    ...all.flatMap((article) => article.faults),
    ...faultsBetween(folder, all, new Set(ids)),
  ];
  if (faults.length > 0) throw new Error(`The help center has faults:\n${faults.join('\n')}`);
  return entries.map((entry) => ({
    ...entry,
    articles: entry.articles.flatMap((slug) =>
      articleFrom(entry.slug, slug, read.get(`${entry.slug}/${slug}`)),
    ),
  }));
};
