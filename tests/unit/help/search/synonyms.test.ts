import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { linkSynonyms, parseSynonyms, synonymsIn } from '@/lib/help/search/synonyms';

const reading = (value: unknown) => () => parseSynonyms('synonyms.json', value);
const groups = [
  ['code', 'OTP', 'one-time code'],
  ['sign in', 'log in'],
];

test.each([
  ['no groups', {}, 'synonyms.json: groups: list the groups'],
  ['no object', 'code', 'synonyms.json: write one object with "groups"'],
  ['a group of one', { groups: [['code']] }, 'synonyms.json: groups: 0: a group needs at least two ways'],
  ['an empty text', { groups: [['code', ' ']] }, 'synonyms.json: groups: 0: 1: remove the empty text'],
  ['a long phrase', { groups: [['code', 'a b c d e f']] }, 'groups: 0: 1: use at most 5 words'],
  ['the same twice', { groups: [['code', 'codes']] }, '"codes" stands there already, as "code"'],
  [
    'one phrase in two groups',
    { groups: [...groups, ['logging in', 'enter']] },
    '"logging in" stands there already, as "log in"',
  ],
])('refuses %s in words', (_, value, message) => {
  expect(reading(value)).toThrow(message);
});

it('reads the list that stands with the articles', () => {
  const file = JSON.parse(readFileSync('content/help/synonyms.json', 'utf8'));
  expect(reading(file)().length).toBeGreaterThan(20);
});

const found = (text: string) => synonymsIn(linkSynonyms(groups), text.split(' '));

it('finds a phrase in any form of its words', () => {
  expect(found('i am logging in now')).toEqual([{ term: 'synonym 1', first: 2, count: 2 }]);
});

it('takes the longest phrase at each place', () => {
  expect(found('one time codes')).toEqual([{ term: 'synonym 0', first: 0, count: 3 }]);
});

it('takes a phrase for nothing when a word of it is missing', () => {
  expect(found('i sign here')).toEqual([]);
});
