import { expect, it, test } from 'vitest';
import { settledSearchSchema, withoutPersonalData } from '@/lib/domain/help-search';

const kept = (query: string) => withoutPersonalData(query, (digits) => digits === '133016');

test.each([
  ['+44 7700 900982', '+## #### ######'],
  ['(0)7700-900.982 blocked', '(#)####-###.### blocked'],
  ['is 07700900982 mine', 'is ########### mine'],
  ['my code 123-830', 'my code ###-###'],
  ['pin 482913', 'pin ######'],
  ['pin 4829', 'pin ####'],
  ['４８２９', '####'],
  ['٤٨٢٩', '####'],
  ['①②③④', '####'],
  ['ask jo.bloggs+x@example.com now', 'ask (mail address) now'],
  ['jo@localhost', '(mail address)'],
  ['133016 482913', '###### ######'],
])('masks %s', (query, expected) => {
  expect(kept(query)).toBe(expected);
});

test.each([
  ['code 133016', 'code 133016'],
  ['wait 72 hours', 'wait 72 hours'],
  ['error 190', 'error 190'],
  ['2 numbers in 14 days', '2 numbers in 14 days'],
])('keeps %s', (query, expected) => {
  expect(kept(query)).toBe(expected);
});

it('keeps one spelling of what differs in capitals', () => {
  expect(kept('Code PIN')).toBe('code pin');
});

test.each([
  ['no query', { chosen: null }],
  ['an empty query', { query: ' ', chosen: null }],
  ['a long query', { query: 'x'.repeat(121), chosen: null }],
  ['an article that cannot be', { query: 'x', chosen: '../secrets' }],
  ['more than it asked for', { query: 'x', chosen: null, results: 3 }],
])('refuses %s', (_, value) => {
  expect(settledSearchSchema.safeParse(value).success).toBe(false);
});
