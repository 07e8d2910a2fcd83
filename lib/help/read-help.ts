import 'server-only';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Frontmatter, parseFrontmatter } from './frontmatter';
import { type CollectionEntry, parseTableOfContents } from './table-of-contents';

export type Article = Frontmatter & { collection: string; slug: string; id: string };
export type Collection = Omit<CollectionEntry, 'articles'> & { articles: Article[] };

/** Runs every check and throws once with all that is wrong, so that a writer sees the whole list. */
const collectFaults = () => {
  const faults: string[] = [];
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (cause) {
      faults.push(cause instanceof Error ? cause.message : String(cause));
      return null;
    }
  };
  return { faults, attempt };
};

const readArticle = (folder: string, collection: string, slug: string): Article => {
  const name = `${collection}/${slug}.mdx`;
  const path = join(folder, name);
  if (!existsSync(path)) throw new Error(`${name}: is listed in meta.json but there is no such file`);
  return {
    ...parseFrontmatter(name, readFileSync(path, 'utf8')),
    collection,
    slug,
    id: `${collection}/${slug}`,
  };
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.mdx'));

const faultsBetween = (
  folder: string,
  articles: readonly Article[],
  listed: ReadonlySet<string>,
): string[] => [
  ...filesIn(folder)
    .filter((path) => !listed.has(path.replace(/\.mdx$/, '')))
    .map((path) => `${path}: is not listed in meta.json, so nobody can reach it`),
  ...articles.flatMap((article) =>
    article.related
      .filter((id) => id === article.id || !listed.has(id))
      .map((id) => `${article.id}.mdx: related: there is no other article "${id}"`),
  ),
];

/**
 * Reads the help center in `folder`: `meta.json` for order, one MDX file per article. Throws one error that lists
 * every missing, orphaned or badly headed article in plain words.
 */
export const readHelp = (folder: string): Collection[] => {
  const entries = parseTableOfContents('meta.json', readFileSync(join(folder, 'meta.json'), 'utf8'));
  const { faults, attempt } = collectFaults();
  const collections = entries.map((entry) => ({
    ...entry,
    articles: entry.articles.flatMap((slug) => attempt(() => readArticle(folder, entry.slug, slug)) ?? []),
  }));
  const listed = new Set(entries.flatMap((entry) => entry.articles.map((slug) => `${entry.slug}/${slug}`)));
  faults.push(
    ...faultsBetween(
      folder,
      collections.flatMap((c) => c.articles),
      listed,
    ),
  );
  if (faults.length > 0) throw new Error(`The help center has faults:\n${faults.join('\n')}`);
  return collections;
};
