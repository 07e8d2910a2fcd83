import 'server-only';
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export type ArticleNode = RootContent;
export type Placed = { node: ArticleNode; parent: Root | ArticleNode };
/** What is wrong, in words that say what to do, and the line of the file it stands on. */
export type Fault = { line: number; fault: string };

/** The parser of the renderer, so that the check and the page can never read an article differently. */
const plain = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();
const whole = plain().use(remarkGfm).freeze();
/** GFM doubles the time; without one of these signs nothing in a text is GFM. */
const gfmSigns = /[|~@]|:\/\/|www\.|:-|-:|\[\^|\[[ \txX]\]/i;

/** The whole file as a tree; its lines are the file's. Throws what the renderer would throw. */
export const parseArticle = (file: string): Root => (gfmSigns.test(file) ? whole : plain).parse(file);

export const lineOf = (node: ArticleNode): number => node.position?.start.line ?? 1;

/** Every node below the root, in reading order, with the one it stands in. */
export const nodesIn = (parent: Root | ArticleNode): Placed[] =>
  'children' in parent ? parent.children.flatMap((node) => [{ node, parent }, ...nodesIn(node)]) : [];
