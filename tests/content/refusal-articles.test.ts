import { expect, it } from 'vitest';
import { missingAmong } from './refusal-articles';

const articles = [{ id: 'a/one', anchors: ['first-steps'] }];

it('lets pass what leads to an article or to a heading in it', () => {
  expect(missingAmong(['a/one', 'a/one#first-steps'], articles)).toEqual([]);
});

it('names what leads to no article and to no heading', () => {
  const gone = ['a/two', 'a/one#gone', 'a/one#', 'one'];
  expect(missingAmong(gone, articles)).toEqual(gone);
});
