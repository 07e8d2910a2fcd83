import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { answerQuery } from '@/lib/help/search/answer';
import { planFor } from '@/lib/help/search/plan';
import { queryText } from '@/lib/help/search/query-text';
import { differences } from '@/lib/help/search/spelling';
import { bounds } from '@/lib/help/search/tuning';
import { article, aSearch } from './a-search';

const search = aSearch(
  [article('The code does not arrive'), article('Landlines and phones', { lines: ['x'.repeat(5_000)] })],
  [['code', 'otp']],
);

/** The words of the articles, counting how often somebody goes through all of them. */
class CountedWords extends Map<string, number> {
  looks = 0;
  override [Symbol.iterator]() {
    this.looks++;
    return super[Symbol.iterator]();
  }
}

/** Each word in two forms, as a beginning, with its spellings in two forms, written together, and as a synonym. */
const mostWays = bounds.words * (3 + 2 * bounds.spellings + 2 + 1);

const monsters = [
  ['10 kB of one letter', 'a'.repeat(10_000)],
  ['10 kB of words', 'code '.repeat(2_000)],
  [
    '60 different words',
    Array.from({ length: 60 }, (_, i) => String.fromCharCode(97 + (i % 26), 97 + i)).join(' '),
  ],
  ['a regular expression that explodes', `${'(a+)+'.repeat(20)}$`],
  ['brackets', '[['.repeat(5_000)],
  ['letters that grow when made plain', 'ﷺ'.repeat(10_000)],
  ['stacked accents', `e${'\u0301'.repeat(10_000)}`],
  ['emoji', '👩‍👩‍👧‍👦'.repeat(1_000)],
  ['control characters', '\u0000\u001b[2J'.repeat(2_000)],
  ['Chinese', '收不到验证码'.repeat(1_000)],
  ['Arabic', 'لا يصل رمز التحقق '.repeat(500)],
  ['broken halves', '\ud83d'.repeat(1_000)],
  ['names of the language', '__proto__ constructor hasOwnProperty toString'],
] as const;

test.each(monsters)('%s is answered with bounded work', (_, typed) => {
  const words = new CountedWords(search.words);
  const counted = { ...search, words };
  const query = queryText(typed);
  expect(query.length).toBeLessThanOrEqual(120);
  expect(planFor(counted, query).ways.length).toBeLessThanOrEqual(mostWays);
  expect(words.looks).toBeLessThanOrEqual(bounds.correctedWords);
  const answer = answerQuery(counted, typed, 8);
  expect(words.looks).toBeLessThanOrEqual(3 * bounds.correctedWords);
  expect(JSON.stringify(answer).length).toBeLessThan(5_000);
});

it('answers any text with something that survives the way to the browser', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const answer = answerQuery(search, typed, 8);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      expect(answer.results.length).toBeLessThanOrEqual(answer.total);
      expect(() => encodeURIComponent(answer.query)).not.toThrow();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test.each([
  ['code', 'code', 0],
  ['code', 'coed', 1],
  ['code', 'cod', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('%s and %s differ in %i places', (a, b, count) => {
  expect(differences(a, b, 3)).toBe(count);
  expect(differences(b, a, 3)).toBe(count);
});

it('stops comparing when two words are too different, or too long', () => {
  expect(differences('abcdefgh', 'zyxwvuts', 2)).toBe(3);
  expect(differences('a'.repeat(40), 'a'.repeat(40), 2)).toBe(3);
});
