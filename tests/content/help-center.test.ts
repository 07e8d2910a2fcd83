import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { consequences, exclusivityTextVersion } from '@/lib/domain/exclusivity';
import { type RefusalEntry, refusals } from '@/lib/domain/refusals';
import { pagesForLinks } from '@/lib/help/link-faults';
import { readHelp } from '@/lib/help/read-help';
import { articlesNamedByApp } from './linked-articles';
import { missingAmong } from './refusal-articles';
import { gradeOf, highestGrade, leastWords, sharedParagraphs, wordsIn } from './text-rules';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}content/help`;
// Refuses programs in articles, dead links, anchors and redirects: its rules have their tests in tests/unit/help.
const collections = readHelp(folder);
const articles = collections
  .flatMap((collection) => collection.articles)
  .map((article) => ({ ...article, file: readFileSync(`${folder}/${article.id}.mdx`, 'utf8') }));

describe('the help center', () => {
  it('has at least 40 articles in 6 to 8 collections', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    expect(collections.length).toBeGreaterThanOrEqual(6);
    expect(collections.length).toBeLessThanOrEqual(8);
  });

  it('says nothing twice in the same words', () => {
    expect(sharedParagraphs(articles)).toEqual([]);
  });

  test.each(pagesForLinks)('may lead to %s, because that page is there', (path) => {
    expect(existsSync(`${root}app${path}/page.tsx`)).toBe(true);
  });
});

describe('every article', () => {
  test.each(articles.map(({ id, file }) => [id, file]))('%s is long enough to help', (_, file) => {
    expect(wordsIn(file)).toBeGreaterThanOrEqual(leastWords);
  });

  test.each(articles.map(({ id, file }) => [id, file]))('%s is easy to read', (_, file) => {
    expect(gradeOf(file)).toBeLessThanOrEqual(highestGrade);
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

  test.each(entries)('%s leads to an article, and to a heading in it if it names one', (_, refusal) => {
    expect(missingAmong([refusal.article], articles)).toEqual([]);
  });
});

describe('every page', () => {
  it('leads only to articles that are there', () => {
    const named = articlesNamedByApp(root);
    expect(named.length).toBeGreaterThan(5);
    expect(missingAmong(named, articles)).toEqual([]);
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
    const law = articles.find(({ id }) => id === 'exclusivity/connection-constraints');
    expect(law?.file).toContain('<ExclusivityWarning />');
  });
});
