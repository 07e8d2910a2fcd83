import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { idsFor } from '@/lib/help/search/answer';
import { openSearch } from '@/lib/help/search/search-index';
import { tuning } from '@/lib/help/search/tuning';
import { readSearchFile } from '@/lib/help/search-content';
import { measureQuality } from '@/scripts/bench/search-quality.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const search = openSearch(readSearchFile(`${root}content/help`));
const articles = [...search.articles.values()];

test.each(articles.map(({ id, title }) => [id, title]))('%s is found by its title', (id, title) => {
  expect(idsFor(search, title).slice(0, 3)).toContain(id);
});

const querySchema = z.array(
  z.strictObject({
    query: z.string().min(1).max(120),
    kind: z.enum(['plain', 'short', 'phrase', 'synonym', 'typo', 'plural']),
    expects: z.array(z.string()).min(1),
  }),
);

/** Queries that were written before the search was tuned, and those it is tuned on. */
const files = ['reporting', 'tuning'].map((name) => ({ name, path: `${root}tests/search/${name}.json` }));

for (const { name, path } of files)
  describe.skipIf(!existsSync(path))(
    `the queries of tests/search/${name}.json, once they are written`,
    () => {
      const asked = () => querySchema.parse(JSON.parse(readFileSync(path, 'utf8')));

      it('expect articles that exist', () => {
        const expected = asked().flatMap(({ expects }) => expects);
        expect(expected.filter((id) => !search.articles.has(id))).toEqual([]);
      });

      it.skipIf(name === 'tuning')(
        'find the right article first, and among the first three, often enough',
        () => {
          const { all, misses } = measureQuality(asked(), (query) => idsFor(search, query));
          const missed = misses.map(({ query, rank }) => `${query}: ${rank || 'not found'}`).join('\n');
          expect(all.recallAt1, missed).toBeGreaterThanOrEqual(tuning.floors.recallAt1);
          expect(all.recallAt3, missed).toBeGreaterThanOrEqual(tuning.floors.recallAt3);
        },
      );
    },
  );
