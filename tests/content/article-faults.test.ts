import { expect, test } from 'vitest';
import { faultsIn } from './article-faults';

const enough = 'word '.repeat(160);
const place = {
  anchorsByArticle: new Map([
    ['a/one', ['first-steps']],
    ['a/two', ['what-now']],
  ]),
  isPage: (path: string) => path === '/help',
};
const faults = (text: string) => faultsIn('a/one', `${text}\n\n${enough}`, place);

test.each([
  ['an import', 'import x from "y"', 'has a raw import or export'],
  ['an export', 'export const x = 1', 'has a raw import or export'],
  ['an expression', 'Two is {1 + 1}.', 'has an expression in braces'],
  ['an address that is a program', '[press](javascript:alert)', 'has a javascript: address'],
  ['a component that articles may not use', '<Video />', 'uses <Video>, which articles may not'],
  ['raw HTML', '<script src="x"></script>', 'uses <script>, which articles may not'],
  ['a second title', '# Title', 'has a heading of the first level; the title is that'],
  ['two headings of one name', '## Same\n\n## Same', 'has two headings for #same'],
  [
    'a heading with an uncertain address',
    '## A & B',
    '"A & B" has characters that make its address uncertain',
  ],
  ['a link to an article that is gone', '[x](/help/a/three)', 'links to nothing at /help/a/three'],
  ['a link to a page that is gone', '[x](/nowhere)', 'links to nothing at /nowhere'],
  [
    'an anchor that is gone',
    '[x](/help/a/two#gone)',
    'links to a heading that is not there: /help/a/two#gone',
  ],
  ['an anchor of its own that is gone', '[x](#gone)', 'links to a heading that is not there: #gone'],
])('refuses %s', (_, text, fault) => {
  expect(faults(text)).toContain(fault);
});

test('refuses an article that is too short to help', () => {
  expect(faultsIn('a/one', 'Too short.', place)).toEqual(['has 2 words, fewer than 150']);
});

test.each([
  '[x](/help/a/two#what-now)',
  '[x](#first-steps)',
  '[x](/help)',
  '[x](mailto:support@paxflow.example)',
  '<Callout title="Note">text</Callout>',
  'Type `{name}` as it is.',
])('accepts %s', (text) => {
  expect(faults(text)).toEqual([]);
});
