import 'server-only';
import type { Heading, Nodes, Paragraph, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseArticle } from '../article-tree';

/** The line that leads to the next article carries that article's words, not this one's. */
const leadsOn = (node: Paragraph): boolean => /^Next:/.test(textOf(node));

const rowText = (row: TableRow): string => row.children.map((cell) => textOf(cell)).join(', ');

/** One line for each paragraph, list item and table row, without headings. */
const linesOf = (node: Nodes): string[] => {
  if (node.type === 'heading') return [];
  if (node.type === 'paragraph') return leadsOn(node) ? [] : [textOf(node)];
  if (node.type === 'tableRow') return [rowText(node)];
  if (node.type === 'code') return [node.value];
  return 'children' in node ? node.children.flatMap((child) => linesOf(child)) : [];
};

const headingsOf = (node: Nodes): Heading[] => {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap((child) => headingsOf(child)) : [];
};

/**
 * The words an article's writer wrote, as plain lines. What a component brings itself is not among them: it stands in
 * every article that uses it. Expressions and raw HTML are left out, articles may not have them.
 * @param body the MDX below the frontmatter
 */
export const articleText = (body: string): { headings: string[]; lines: string[] } => {
  const tree = parseArticle(body);
  const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    headings: headingsOf(tree).map((heading) => inOneLine(textOf(heading))),
    lines: linesOf(tree).map(inOneLine).filter(Boolean),
  };
};
