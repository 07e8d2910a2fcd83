import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleText, readText } from './article-faults';
import { type Frontmatter, parseFrontmatter } from './frontmatter';

export type ReadArticle = {
  id: string;
  /** The file, with the lines it consists of for messages. */
  file: string;
  /** Null where the head of the file has faults. */
  facts: Frontmatter | null;
  text: ArticleText;
  /** In words, each beginning with the file's name. */
  faults: string[];
};

const held = globalThis as typeof globalThis & { paxflowArticles?: Map<string, ReadArticle> };

const factsOf = (name: string, file: string): { facts: Frontmatter | null; faults: string[] } => {
  try {
    return { facts: parseFrontmatter(name, file), faults: [] };
  } catch (cause) {
    return { facts: null, faults: [cause instanceof Error ? cause.message : String(cause)] };
  }
};

/** A fault with its place, as an editor can open it. */
export const placed = (id: string, { line, fault }: { line: number; fault: string }): string =>
  `${id}.mdx:${line}: ${fault}`;

/**
 * Reads `<folder>/<id>.mdx` with all that can be known from it alone. A file that has not changed since the last
 * reading is not parsed again.
 */
export function readArticle(folder: string, id: string): ReadArticle | null {
  const path = join(folder, `${id}.mdx`);
  if (!existsSync(path)) return null;
  const file = readFileSync(path, 'utf8');
  held.paxflowArticles ??= new Map();
  const before = held.paxflowArticles.get(path);
  if (before?.file === file) return before;
  const { facts, faults } = factsOf(`${id}.mdx`, file);
  const text = readText(file);
  const article = {
    id,
    file,
    facts,
    text,
    faults: [...faults, ...text.faults.map((one) => placed(id, one))],
  };
  held.paxflowArticles.set(path, article);
  return article;
}
