import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { consequences, exclusivityTextVersion } from '@/lib/domain/exclusivity';
import { type RefusalEntry, refusals } from '@/lib/domain/refusals';
import { splitArticle } from '@/lib/help/frontmatter';
import { readHelp } from '@/lib/help/read-help';
import { paths } from '@/lib/paths';
import { anchorsIn, faultsIn, linkFault } from './article-faults';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}content/help`;
const articles = readHelp(folder).flatMap((collection) => collection.articles);
const bodyOf = (id: string) => splitArticle(readFileSync(`${folder}/${id}.mdx`, 'utf8'))?.body ?? '';

const place = {
  anchorsByArticle: new Map(articles.map(({ id }) => [id, anchorsIn(bodyOf(id))])),
  isPage: (path: string) => existsSync(`${root}app${path}/page.tsx`),
};

describe('every article', () => {
  test.each(articles.map(({ id }) => id))('%s is words only, long enough, and leads nowhere dead', (id) => {
    expect(faultsIn(id, bodyOf(id), place)).toEqual([]);
  });

  it('answers in one sentence before it explains', () => {
    expect(articles.filter(({ description }) => description.length > 170).map(({ id }) => id)).toEqual([]);
  });
});

describe('every refusal', () => {
  const entries: [string, RefusalEntry][] = Object.entries(refusals);

  test.each(entries)('%s says what happened, who acts and when it ends', (_, refusal) => {
    expect(refusal.sentence).toMatch(/^\S.*\.$/);
    expect(['you', 'we', 'Meta', 'your old provider']).toContain(refusal.owner);
    expect(refusal.ends.trim()).not.toBe('');
  });

  test.each(entries)('%s leads to an article, and to a heading that is there', (_, refusal) => {
    expect(linkFault('', paths.article(refusal.article), { ...place, isPage: () => false })).toBeNull();
  });
});

describe('the exclusivity warning', () => {
  it('has one tick, one statement and one message of its own for each of the five consequences', () => {
    const texts = consequences.flatMap(({ statement, tick, missing }) => [statement, tick, missing]);
    expect(new Set(consequences.map(({ id }) => id)).size).toBe(5);
    expect(new Set(texts.map((text) => text.trim()).filter(Boolean)).size).toBe(15);
  });

  it('carries the day of its wording', () => {
    expect(exclusivityTextVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('stands in the article about exclusivity', () => {
    expect(bodyOf('exclusivity/connection-constraints')).toContain('<ExclusivityWarning />');
  });
});
