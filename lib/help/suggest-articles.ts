import type { Article } from './read-help';

/** An address of many words is no question; each of them is compared with every article. */
const mostWords = 8;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Equal, or one begins with the other: "number" and "numbers" mean the same here. */
const isAlike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

const points = (asked: readonly string[], article: Article): number => {
  const weights: readonly (readonly [string, number])[] = [
    [article.slug, 3],
    [article.title, 3],
    [article.keywords.join(' '), 2],
    [article.collection, 1],
    [article.description, 1],
  ];
  return weights.reduce((sum, [text, weight]) => {
    const words = wordsOf(text);
    return sum + weight * asked.filter((word) => words.some((other) => isAlike(word, other))).length;
  }, 0);
};

/**
 * The articles that fit `asked` best, best first, at most `most`; none where no word is known. Looks at titles,
 * addresses and keywords only.
 */
export const suggestArticles = (asked: string, articles: readonly Article[], most = 5): Article[] => {
  const words = [...new Set(wordsOf(asked))].slice(0, mostWords);
  return articles
    .map((article) => ({ article, points: points(words, article) }))
    .filter((found) => found.points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ article }) => article);
};
