import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readArticle } from '@/lib/help/read-article';
import { readHelp } from '@/lib/help/read-help';
import { anArticle } from './an-article';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paxflow-help-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const writeContents = (...articles: string[]) =>
  write(
    'meta.json',
    JSON.stringify({ collections: [{ slug: 'a', title: 'A', description: 'About a.', articles }] }),
  );

it('keeps the order of meta.json, whatever the files are called', () => {
  writeContents('zebra', 'ant');
  write('a/ant.mdx', anArticle());
  write('a/zebra.mdx', anArticle());
  expect(readHelp(folder)[0]?.articles.map(({ id }) => id)).toEqual(['a/zebra', 'a/ant']);
});

it('refuses an article that is listed but not written', () => {
  writeContents('gone');
  expect(() => readHelp(folder)).toThrow('a/gone.mdx: is listed in meta.json but there is no such file');
});

it('refuses an article that nobody can reach', () => {
  writeContents('one');
  write('a/one.mdx', anArticle());
  write('a/lost.mdx', anArticle());
  expect(() => readHelp(folder)).toThrow('a/lost.mdx: is not listed in meta.json, so nobody can reach it');
});

it('refuses a related article that does not exist', () => {
  writeContents('one');
  write('a/one.mdx', anArticle({ related: '[a/two]' }));
  expect(() => readHelp(folder)).toThrow(
    'a/one.mdx:9: related: there is no other article "a/two"; correct it or remove it',
  );
});

it('refuses an article related to itself', () => {
  writeContents('one');
  write('a/one.mdx', anArticle({ related: '[a/one]' }));
  expect(() => readHelp(folder)).toThrow('there is no other article "a/one"');
});

it('names the faults of all files at once', () => {
  writeContents('one', 'two');
  write('a/one.mdx', anArticle({ title: '' }));
  write('a/two.mdx', anArticle({ updated: 'yesterday' }));
  expect(() => readHelp(folder)).toThrow(/a\/one\.mdx: title[\s\S]*a\/two\.mdx: updated/);
});

it('refuses an article listed twice', () => {
  writeContents('one', 'one');
  expect(() => readHelp(folder)).toThrow('meta.json: listed twice: a/one');
});

it('refuses a table of contents that is not JSON, by its name', () => {
  write('meta.json', '{');
  expect(() => readHelp(folder)).toThrow('meta.json: is not JSON');
});

it('refuses an address with characters that would not survive', () => {
  writeContents('Two Words');
  expect(() => readHelp(folder)).toThrow(
    'meta.json: collections.0.articles.0: use small letters, digits and hyphens',
  );
});

it('parses a file again when it has changed, and only then', () => {
  write('a/one.mdx', anArticle());
  const first = readArticle(folder, 'a/one');
  expect(readArticle(folder, 'a/one')).toBe(first);
  write('a/one.mdx', anArticle({ title: 'Another title' }));
  expect(readArticle(folder, 'a/one')?.facts?.title).toBe('Another title');
});

it('keeps the ids of the headings, so that others can lead to them', () => {
  writeContents('one');
  write('a/one.mdx', anArticle({}, '## What now?\n\n### In the app, on the phone'));
  expect(readHelp(folder)[0]?.articles[0]?.anchors).toEqual(['what-now', 'in-the-app-on-the-phone']);
});

const earlier = (ids: string, anchors = '{}') => `{ articles: ${ids}, anchors: ${anchors} }`;

it('accepts earlier addresses and headings that lead somewhere', () => {
  writeContents('one');
  write(
    'a/one.mdx',
    anArticle({ redirects: earlier('[a/before]', '{ old: new-one }') }, '## New one\n\nText.'),
  );
  expect(readHelp(folder)[0]?.articles[0]?.redirects).toEqual({
    articles: ['a/before'],
    anchors: { old: 'new-one' },
  });
});

it('refuses an earlier address that could mean many addresses', () => {
  writeContents('one');
  write('a/one.mdx', anArticle({ redirects: earlier('["a/:any*"]') }));
  expect(() => readHelp(folder)).toThrow(
    'a/one.mdx: redirects.articles.0: write an earlier address as <collection>/<slug>',
  );
});
