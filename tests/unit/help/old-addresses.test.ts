import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { oldAddresses } from '@/lib/help/old-addresses.js';
import { tempFolder } from '../../support/temp-folder';
import { anArticle } from './an-article';

const aFolder = (files: Record<string, string>): string => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'a'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'a', name), text);
  return folder;
};

it('leads each earlier address for good to the article of today, as a page and as Markdown', () => {
  const folder = aFolder({ 'one.mdx': anArticle({ redirects: '{ articles: [b/before] }' }) });
  expect(oldAddresses(folder)).toEqual([
    { source: '/help/b/before', destination: '/help/a/one', permanent: true },
    { source: '/help/b/before.md', destination: '/help/a/one.md', permanent: true },
  ]);
});

it('leads nothing anywhere where no article has moved', () => {
  expect(oldAddresses(aFolder({ 'one.mdx': anArticle() }))).toEqual([]);
});

it.each([
  ['facts that are not YAML', '---\ntitle: [\n---\ntext'],
  ['no facts', 'The text.'],
  ['a pattern in place of an address', anArticle({ redirects: '{ articles: ["b/:any*", "x", 3] }' })],
  ['something else than a list', anArticle({ redirects: '{ articles: b/before }' })],
])('leaves %s to the reader of the help center, which says it in words', (_, file) => {
  expect(oldAddresses(aFolder({ 'one.mdx': file }))).toEqual([]);
});
