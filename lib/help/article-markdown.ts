import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { parseArticle } from './article-tree';
import { componentAsMarkdown } from './components-as-markdown';
import type { Article } from './read-help';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })
  .freeze();

/** Puts Markdown in place of components, and whole addresses in place of those within the site. */
const withoutComponents = (tree: Root, address: (path: string) => string): Root => {
  visit(tree, (node, index, parent) => {
    if (node.type === 'mdxJsxFlowElement' && parent && index !== undefined) {
      parent.children.splice(index, 1, ...componentAsMarkdown(node));
      return [SKIP, index];
    }
    if (node.type === 'link' && node.url.startsWith('/')) node.url = address(node.url);
    return undefined;
  });
  return tree;
};

const factsOf = (article: Article, canonical: string): string =>
  stringify(
    {
      title: article.title,
      description: article.description,
      author: article.author,
      updated: article.updated,
      reviewed: article.reviewed,
      nextReview: article.nextReview,
      canonical,
    },
    { lineWidth: 0 },
  );

/**
 * An article as Markdown: its facts on top, then title, answer and text. Components become what Markdown has.
 * @param body the text as it is written
 * @param address makes the whole address of a path of ours
 */
export const articleMarkdown = (
  article: Article,
  body: string,
  address: (path: string) => string,
): string => {
  const text = writer.stringify(withoutComponents(parseArticle(body), address));
  const facts = factsOf(article, address(`/help/${article.id}`));
  return `---\n${facts}---\n\n# ${article.title}\n\n${article.description}\n\n${text}`;
};
