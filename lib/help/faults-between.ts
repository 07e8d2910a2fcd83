import 'server-only';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { faultsInLinks, type Place } from './link-faults';
import { placed, type ReadArticle } from './read-article';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.mdx'));

const unlisted = (folder: string, listed: ReadonlySet<string>): string[] =>
  filesIn(folder)
    .filter((path) => !listed.has(path.replace(/\.mdx$/, '')))
    .map((path) => `${path}: is not listed in meta.json, so nobody can reach it`);

/** The line on which a word of the head stands, for the message. */
const lineWith = (file: string, word: string): number =>
  file.split('\n').findIndex((line) => line.includes(word)) + 1 || 1;

const relatedFaults = ({ id, file, facts }: ReadArticle, listed: ReadonlySet<string>): string[] =>
  (facts?.related ?? [])
    .filter((other) => other === id || !listed.has(other))
    .map((other) =>
      placed(id, {
        line: lineWith(file, other),
        fault: `related: there is no other article "${other}"; correct it or remove it`,
      }),
    );

/** An earlier address must be free, once only, and lead to something that exists. */
function redirectFaults(
  article: ReadArticle,
  all: readonly ReadArticle[],
  listed: ReadonlySet<string>,
): string[] {
  const { id, file, facts, text } = article;
  const at = (word: string, fault: string) => placed(id, { line: lineWith(file, word), fault });
  const { articles = [], anchors = {} } = facts?.redirects ?? {};
  return [
    ...articles.flatMap((from) => {
      if (listed.has(from))
        return [at(from, `redirects: "${from}" is an article; an earlier address must be free`)];
      const others = all.filter(({ facts: f }) => f?.redirects.articles.includes(from));
      return others.length > 1 || articles.indexOf(from) !== articles.lastIndexOf(from)
        ? [at(from, `redirects: "${from}" is claimed twice; leave it in one article`)]
        : [];
    }),
    ...Object.entries(anchors).flatMap(([from, to]) => {
      if (text.anchors.includes(from))
        return [at(from, `redirects: #${from} is a heading of this article; remove the redirect`)];
      return text.anchors.includes(to)
        ? []
        : [at(to, `redirects: #${from} leads to #${to}, which is no heading of this article`)];
    }),
  ];
}

/** Where a link of any article may lead. */
const placeOf = (all: readonly ReadArticle[], publicFolder: string): Place => ({
  anchorsByArticle: new Map(all.map(({ id, text }) => [id, text.anchors])),
  movedTo: new Map(
    all.flatMap(({ id, facts }) => (facts?.redirects.articles ?? []).map((from) => [from, id])),
  ),
  isFile: (path) => existsSync(join(publicFolder, path)),
});

/** Everything that is wrong between the articles: nobody reaches them, or they lead to nothing. */
export function faultsBetween(
  folder: string,
  all: readonly ReadArticle[],
  listed: ReadonlySet<string>,
): string[] {
  const place = placeOf(all, join(folder, '../../public'));
  return [
    ...unlisted(folder, listed),
    ...all.flatMap((article) => [
      ...relatedFaults(article, listed),
      ...redirectFaults(article, all, listed),
      ...faultsInLinks(article.id, article.text, place).map((one) => placed(article.id, one)),
    ]),
  ];
}
