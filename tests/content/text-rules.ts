import { toString as textOf } from 'mdast-util-to-string';
import { syllable } from 'syllable';
import { nodesIn, parseArticle } from '@/lib/help/article-tree';
import { splitArticle } from '@/lib/help/frontmatter';

/** What the text of an article is measured by: enough, its own, and easy to read. */

export const leastWords = 150;
/** About what a twelve-year-old reads. Source: UX guidelines 12.1. */
export const highestGrade = 7;
/** A paragraph shorter than this may stand in two articles: a warning, a next step. */
const leastWordsOfAParagraph = 12;

const bodyOf = (file: string): string => splitArticle(file)?.body ?? file;

/** The words a reader reads: no code, no names of components, no addresses. */
export const wordsIn = (file: string): number => {
  const words = nodesIn(parseArticle(file))
    .flatMap(({ node }) => (node.type === 'text' ? [node.value] : []))
    .join(' ')
    .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu);
  return words?.length ?? 0;
};

const normalised = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The one link at the end names another article, whose title several articles may lead to. */
const isNextLink = (text: string): boolean => /^Next: /.test(text);

/** Paragraphs worth comparing, without capitals and punctuation. */
const paragraphsIn = (file: string): string[] =>
  nodesIn(parseArticle(file))
    .flatMap(({ node }) => (node.type === 'paragraph' ? [textOf(node)] : []))
    .filter((text) => !isNextLink(text))
    .map(normalised)
    .filter((text) => text.split(' ').length >= leastWordsOfAParagraph);

/** Each paragraph that stands in more than one article, with the articles. */
export function sharedParagraphs(articles: readonly { id: string; file: string }[]): string[] {
  const idsByParagraph = new Map<string, Set<string>>();
  for (const { id, file } of articles)
    for (const paragraph of paragraphsIn(file))
      idsByParagraph.set(paragraph, (idsByParagraph.get(paragraph) ?? new Set()).add(id));
  return [...idsByParagraph]
    .filter(([, ids]) => ids.size > 1)
    .map(([paragraph, ids]) => `${[...ids].join(' and ')} share: ${paragraph}`);
}

/** Sentences for measuring: tables, tags and addresses are not read as such; a heading or a list item ends one. */
const proseOf = (file: string): string =>
  bodyOf(file)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/^[|].*$/gm, '')
    .replace(/^#+ (.*)$/gm, '$1.')
    .replace(/^[-*\d.]+ /gm, '');

/**
 * The school year for which the text is written. Source: Kincaid, Fishburne, Rogers and Chissom, 1975
 * ("Flesch-Kincaid grade level"): 0.39 x words a sentence + 11.8 x syllables a word - 15.59.
 */
export function gradeOf(file: string): number {
  const prose = proseOf(file);
  const sentences = prose.split(/[.!?:]+\s|\n\n/).filter((sentence) => /\w/.test(sentence));
  const words = prose.match(/[A-Za-z']+/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
