import { expect, test } from 'vitest';
import { articlesNamedIn } from './linked-articles';

test.each([
  ['<HelpLink article="a/one">', ['a/one']],
  ["paths.article('a/one#there')", ['a/one#there']],
  ["{ sentence: 'x', article: 'a/one' }", ['a/one']],
  ['paths.article(article.id)', []],
  ['<Link href="/sign-in">', []],
])('reads the articles named in %s', (source, named) => {
  expect(articlesNamedIn(source)).toEqual(named);
});
