import { expect, it } from 'vitest';
import { answerQuery } from '@/lib/help/search/answer';
import { article, aSearch } from './a-search';

const marked = (pieces: readonly string[] = []) =>
  pieces.map((piece, i) => (i % 2 === 1 ? `[${piece}]` : piece)).join('');
const excerpt = (query: string, other: Parameters<typeof article>[1], synonyms: string[][] = []) => {
  const [result] = answerQuery(aSearch([article('Title of it', other)], synonyms), query, 1).results;
  return marked(result?.excerpt);
};

it('marks every form of a word, and whole words only', () => {
  expect(excerpt('connect', { description: 'Connecting means to be connected, not a connector.' })).toBe(
    '[Connecting] means to be [connected], not a [connector].',
  );
});

it('marks the title too', () => {
  const [result] = answerQuery(aSearch([article('The codes')]), 'code', 1).results;
  expect(marked(result?.title)).toBe('The [codes]');
});

it('marks what the word being typed begins', () => {
  expect(excerpt('verif', { description: 'The verification of a verdict.' })).toBe(
    'The [verification] of a verdict.',
  );
});

it('marks a synonym as one piece, in place of what was typed', () => {
  const synonyms = [['otp', 'one-time code']];
  expect(excerpt('otp', { description: 'Enter the one-time code now.' }, synonyms)).toBe(
    'Enter the [one-time code] now.',
  );
});

it('shows the answer in one sentence unless another sentence has more of the words', () => {
  const other = {
    description: 'The code comes by call.',
    lines: ['A landline is slow. Ask for the code on a landline by call. Bye.'],
  };
  expect(excerpt('code', other)).toBe('The [code] comes by call.');
  expect(excerpt('landline code', other)).toBe('Ask for the [code] on a [landline] by call.');
});

it('cuts a long sentence between words, around what was found', () => {
  const text = `${'many words come first and say little '.repeat(8)}until the landline rings ${'and goes on '.repeat(20)}`;
  const cut = excerpt('landline', { lines: [text] });
  expect(cut).toMatch(/^… .*\[landline\].* …$/);
  expect(cut.length).toBeLessThan(170);
});

it('never makes markup of a text', () => {
  expect(excerpt('b', { description: '<b>b</b>' })).toBe('<[b]>[b]</[b]>');
});
