import { expect, it, test } from 'vitest';
import { queryText } from '@/lib/help/search/query-text';
import { stemOf, wordsIn } from '@/lib/help/search/words';

const words = (text: string) => wordsIn(text).map(({ word }) => word);

test.each([
  ['numbers', 'number'],
  ['registering', 'registered'],
  ['verification', 'verifications'],
  ['companies', 'company'],
  ['connected', 'connecting'],
])('%s and %s are forms of one word', (a, b) => {
  expect(stemOf(a)).toBe(stemOf(b));
});

test.each(['133016', 'телефон', '验证码', 'caf3'])('%s has no other forms', (word) => {
  expect(stemOf(word)).toBe(word);
});

test.each([
  ['Two-step PIN', ['two', 'step', 'pin']],
  ['Müller’s café', ['muller', 'cafe']],
  ["don't", ['dont']],
  ['ＣＯＤＥ １２', ['code', '12']],
  ['код подтверждения', ['код', 'подтверждения']],
  ['رمز التحقق', ['رمز', 'التحقق']],
  ['验证码', ['验证码']],
  ['👍🏽 … !', []],
  ["'", []],
])('reads the words of %s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

it('says where each word stands in the text as it was written', () => {
  const text = 'The café’s code';
  expect(wordsIn(text).map(({ at, end }) => text.slice(at, end))).toEqual(['The', 'café’s', 'code']);
});

it('looks at the beginning of an endless word only', () => {
  expect(words('x'.repeat(10_000))[0]).toHaveLength(32);
});

test.each([
  ['a\u0000b\u0007c', 'a b c'],
  ['  two   words \n', 'two words'],
  ['co\u200bde\u202e', 'code'],
  ['half \ud83d', 'half'],
  ['', ''],
])('makes %j harmless', (typed, expected) => {
  expect(queryText(typed)).toBe(expected);
});

it('cuts a query before it looks at it', () => {
  expect(queryText(`${'\u0000'.repeat(200)}code`)).toBe('');
  expect(queryText('ﷺ'.repeat(10_000))).toHaveLength(120);
});
