import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder';
import { aHelpCenter, firstTextLine } from '../unit/help/a-help-center';
import { anArticle } from '../unit/help/an-article';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = pathToFileURL(`${root}lib/help/articles.ts`).href;

/** Asks for the list of articles as the build does before it renders any: a process of its own, in the app's folder. */
const listArticlesIn = (folder: string) =>
  spawnSync(
    process.execPath,
    [
      ...['--conditions=react-server', '--import', import.meta.resolve('tsx'), '--input-type=module', '-e'],
      `const { listArticles } = await import('${entry}'); process.stdout.write(listArticles().map(({ id }) => id).join());`,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_ENV: 'production', TSX_TSCONFIG_PATH: `${root}tsconfig.json` },
    },
  );

it('stops what the build starts with, and says file, line and what to do', () => {
  const folder = tempFolder();
  aHelpCenter(folder, { one: anArticle({}, '<script>alert(1)</script>') });
  const { status, stdout, stderr } = listArticlesIn(folder);
  expect(stderr).toContain(`a/one.mdx:${firstTextLine}: <script> is raw HTML; write it as Markdown`);
  expect([status, stdout]).toEqual([1, '']);
}, 20_000);

it('lets the same begin with a good article', () => {
  const folder = tempFolder();
  aHelpCenter(folder, { one: anArticle() });
  const { status, stdout, stderr } = listArticlesIn(folder);
  expect([status, stdout, stderr]).toEqual([0, 'a/one', '']);
}, 20_000);
