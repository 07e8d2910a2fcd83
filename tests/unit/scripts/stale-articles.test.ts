import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { tempFolder } from '../../support/temp-folder';
import { anArticle } from '../help/an-article';

// Each test starts a program, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../..', import.meta.url));
const contents = { collections: [{ slug: 'a', title: 'A', description: 'About a.', articles: ['one'] }] };

const check = (article: string) => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'content/help/a'), { recursive: true });
  writeFileSync(join(folder, 'content/help/meta.json'), JSON.stringify(contents));
  writeFileSync(join(folder, 'content/help/a/one.mdx'), article);
  const loader = join(root, 'node_modules/tsx/dist/loader.mjs');
  const script = join(root, 'scripts/check/stale-articles.mjs');
  return spawnSync(process.execPath, ['--conditions=react-server', '--import', loader, script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
  });
};

it('names an article whose review is past, and does not fail for it', () => {
  const { status, stdout } = check(anArticle({ reviewed: '2020-01-01', nextReview: '2020-02-01' }));
  expect(stdout).toBe('a/one: its review was due on 2020-02-01\n');
  expect(status).toBe(0);
});

it('says nothing of fresh articles', () => {
  const { status, stdout } = check(anArticle({ reviewed: '2026-11-22', nextReview: '2999-01-01' }));
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

it('fails for an article that cannot be read, in words', () => {
  const { status, stderr } = check(anArticle({ title: '' }));
  expect(stderr).toContain('a/one.mdx: title: write the title');
  expect(status).toBe(1);
});
