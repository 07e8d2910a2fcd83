import { expect, it, test } from 'vitest';
import { parseFrontmatter, splitArticle } from '@/lib/help/frontmatter';
import { anArticle } from './an-article';

const reading = (file: string) => () => parseFrontmatter('a/one.mdx', file);

it('reads good facts', () => {
  expect(reading(anArticle())()).toMatchObject({
    title: 'What happens?',
    updated: '2026-11-22',
    related: [],
  });
});

it('keeps the text apart from the facts', () => {
  expect(splitArticle(anArticle())?.body.trim()).toBe('The text.');
});

test.each([
  ['no title', anArticle({ title: '' }), 'a/one.mdx: title: write the title'],
  ['no author', anArticle({ author: '' }), 'a/one.mdx: author: write who wrote it'],
  ['half a sentence', anArticle({ description: 'This' }), 'a/one.mdx: description: write one whole sentence'],
  [
    'a day in other words',
    anArticle({ updated: 'yesterday' }),
    'a/one.mdx: updated: write the last change as a day like 2026-11-22',
  ],
  [
    'a day that does not exist',
    anArticle({ reviewed: '2026-02-30' }),
    'a/one.mdx: reviewed: write the last review as a day',
  ],
  [
    'a review in the past',
    anArticle({ nextReview: '2026-11-22' }),
    'a/one.mdx: nextReview: the next review must be later',
  ],
  ['no source', anArticle({ sources: '[]' }), 'a/one.mdx: sources: name at least one source'],
  ['a fact nobody knows', anArticle({ order: '3' }), 'a/one.mdx: does not know "order"'],
  ['no facts at all', 'The text.', "a/one.mdx: start the file with the article's facts"],
  ['facts that are not YAML', '---\ntitle: [\n---\ntext', 'a/one.mdx: the lines between --- are not YAML'],
])('refuses %s in words that name the file', (_, file, message) => {
  expect(reading(file)).toThrow(message);
});

it('names every fault of a file at once', () => {
  expect(reading(anArticle({ title: '', author: '' }))).toThrow(/title[\s\S]*author/);
});
