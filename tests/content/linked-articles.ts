import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The articles that a source file of ours leads to, as `article="…"`, `article: '…'` or `paths.article('…')`. */
export const articlesNamedIn = (source: string): string[] =>
  [...source.matchAll(/\barticle(?:=|: |\()["']([a-z0-9-]+\/[a-z0-9-]+(?:#[\w-]*)?)["']/g)].map(
    (match) => match[1] ?? '',
  );

/** Every article named in the app's own pages and components. */
export const articlesNamedByApp = (root: string): string[] =>
  ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) => articlesNamedIn(readFileSync(join(root, folder, path), 'utf8'))),
  );
