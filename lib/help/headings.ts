import 'server-only';
import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Fault, lineOf, type Placed } from './article-tree';

/** Ids that the page around an article, or a form in it, uses itself. */
const taken = new Set([
  ...['main', 'feedback-title', 'contact-title', 'contents-title', 'related-title', 'sources-title'],
  ...['code', 'country', 'kind', 'from', 'day', 'time', 'zone'],
]);

/** The id the renderer gives a heading; headings keep to characters for which this is certain. */
const anchorOf = (heading: Heading): string =>
  textOf(heading)
    .toLowerCase()
    .replace(/[,?'’]/g, '')
    .replaceAll(' ', '-');

const headingsIn = (nodes: readonly Placed[]): Heading[] =>
  nodes.flatMap(({ node }) => (node.type === 'heading' ? [node] : []));

/** The ids of an article's sections, in reading order. */
export const anchorsIn = (nodes: readonly Placed[]): string[] => headingsIn(nodes).map(anchorOf);

const isLink = ({ type }: { type: string }) => ['link', 'linkReference', 'image'].includes(type);

const headingFaults = (heading: Heading, before: readonly string[]): string[] => {
  const text = textOf(heading);
  const anchor = anchorOf(heading);
  if (heading.depth === 1) return ['# is the title, which stands in the head of the file; use ##'];
  return [
    heading.depth > 3 ? `${'#'.repeat(heading.depth)} is too deep; use ## or ###` : '',
    /^[\w ,?'’-]+$/.test(text)
      ? ''
      : `the heading "${text}" has signs that make its address uncertain; keep to letters, digits, spaces, commas, apostrophes, hyphens and question marks`,
    before.includes(anchor)
      ? `a second heading gets the address #${anchor}; word one of them differently`
      : '',
    taken.has(anchor) ? `the page itself uses the address #${anchor}; word the heading differently` : '',
    heading.children.some(isLink)
      ? `the heading "${text}" has a link or an image; move it into the text`
      : '',
  ].filter(Boolean);
};

/** What is wrong with the headings of one article. */
export function faultsInHeadings(nodes: readonly Placed[]): Fault[] {
  const anchors = anchorsIn(nodes);
  return headingsIn(nodes).flatMap((heading, i) =>
    headingFaults(heading, anchors.slice(0, i)).map((fault) => ({ line: lineOf(heading), fault })),
  );
}
