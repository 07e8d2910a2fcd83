import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readText } from '@/lib/help/article-faults';
import { readHelp } from '@/lib/help/read-help';
import { readSearchFile } from '@/lib/help/search-content';
import { generateArticles } from '@/scripts/bench/generate-articles.mjs';
import { tempFolder } from '../../support/temp-folder';

let folder: string;
let ids: string[];
beforeAll(() => {
  folder = tempFolder();
  ids = generateArticles({ folder, count: 30 });
});
const text = (id: string, from = folder) => readFileSync(join(from, `${id}.mdx`), 'utf8');

it('writes as many articles as asked for, each with good facts, in an order', () => {
  const read = readHelp(folder).flatMap(({ articles }) => articles.map(({ id }) => id));
  expect(new Set(ids).size).toBe(30);
  expect(read.sort()).toEqual([...ids].sort());
});

it('writes articles that obey the rules for articles', () => {
  expect(ids.flatMap((id) => readText(text(id)).faults)).toEqual([]);
});

it('writes what the search needs beside them', () => {
  expect(readSearchFile(folder).popular).toHaveLength(5);
});

it('writes the same again, and something else for another seed', () => {
  const again = tempFolder();
  const other = tempFolder();
  expect(generateArticles({ folder: again, count: 30 })).toEqual(ids);
  const [first = ''] = ids;
  expect(text(first, again)).toBe(text(first));
  expect(generateArticles({ folder: other, count: 30, seed: 2 })).not.toEqual(ids);
});
