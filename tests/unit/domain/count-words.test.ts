import { expect, it } from 'vitest';
import { counted, inWords } from '@/lib/domain/count-words';

it('says small counts in words, and one thing is one', () => {
  expect(counted(1, 'try is', 'tries are')).toBe('One try is');
  expect(counted(2, 'try is', 'tries are')).toBe('Two tries are');
  expect(counted(0, 'try is', 'tries are')).toBe('No tries are');
});

it('leaves larger counts in digits', () => {
  expect(inWords(11)).toBe('11');
});
