import { expect, it } from 'vitest';
import { articleText } from '@/lib/help/search/article-text';

const lines = (body: string) => articleText(body).lines;

it('takes paragraphs, list items and table rows one by one', () => {
  const body = 'One **bold**\nline.\n\n- first\n- second\n\n| a | b |\n| - | - |\n| c | d |\n';
  expect(lines(body)).toEqual(['One bold line.', 'first', 'second', 'a, b', 'c, d']);
});

it('keeps headings apart', () => {
  expect(articleText('## What now\n\nText.')).toEqual({ headings: ['What now'], lines: ['Text.'] });
});

it('takes the words of a link and leaves its address', () => {
  expect(lines('See [the page](/help/a/one).')).toEqual(['See the page.']);
});

it('leaves out what a component brings, and keeps what the writer put into it', () => {
  expect(lines('<NumberCheck />\n\n<Callout title="Note">\nKeep it.\n</Callout>')).toEqual(['Keep it.']);
});

it('leaves out the line that leads to the next article', () => {
  expect(lines('Text.\n\nNext: [Another article](/help/a/two)')).toEqual(['Text.']);
});

it('leaves out expressions', () => {
  expect(lines('Text.\n\n{1 + 1}')).toEqual(['Text.']);
});
