import 'server-only';
import { toString as textOf } from 'mdast-util-to-string';
import { type ArticleNode, type Fault, lineOf, nodesIn, type Placed, parseArticle } from './article-tree';
import { componentFaults, isElement } from './component-faults';
import { anchorsIn, faultsInHeadings } from './headings';

export type ArticleLink = { line: number; url: string };
/** One article's text as far as others need to know it. */
export type ArticleText = { anchors: string[]; links: ArticleLink[]; images: ArticleLink[]; faults: Fault[] };

/** What stands in an article that is a program or would look broken, and what to write instead. */
const refusedNodes: Partial<Record<ArticleNode['type'], string>> = {
  mdxjsEsm: 'import and export are for programs; remove the line',
  mdxFlowExpression: 'braces run as a program; put them between backticks, or write it in words',
  mdxTextExpression: 'braces run as a program; put them between backticks, or write it in words',
  html: 'raw HTML is not shown; write it as Markdown',
  footnoteReference: 'footnotes are far away on a phone; write it into the text',
  footnoteDefinition: 'footnotes are far away on a phone; write it into the text',
};

const nodeFaults = (node: ArticleNode): string[] => {
  const refused = refusedNodes[node.type];
  if (refused) return [refused];
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return ['a tick box that cannot be ticked helps nobody; write a plain list'];
  if (node.type === 'link' && textOf(node).trim() === '')
    return [`the link to ${node.url} has no words; say where it leads`];
  if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim())
    return ['an image has no words for those who cannot see it; write ![what it shows](/…)'];
  return [];
};

const addressesIn = (nodes: readonly Placed[], types: readonly ArticleNode['type'][]): ArticleLink[] =>
  nodes.flatMap(({ node }) =>
    types.includes(node.type) && 'url' in node ? [{ line: lineOf(node), url: node.url }] : [],
  );

type Unreadable = { reason: string; line?: number };
const isUnreadable = (cause: unknown): cause is Unreadable =>
  cause instanceof Error && 'reason' in cause && typeof cause.reason === 'string';

/** The parser gives the place of an unclosed tag only in its words. */
const unreadable = ({ reason, line }: Unreadable): Fault => ({
  line: line ?? Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1),
  fault: `cannot be read here (${reason.replace(/ \(.*$/s, '')}); close every tag, and put < and { between backticks where they are only signs`,
});

/**
 * Reads the text of one article file: its anchors, its links, and every fault that can be seen in it alone. Articles
 * are words, not programs. Source: our decision; security rules 37.
 */
export function readText(file: string): ArticleText {
  try {
    const nodes = nodesIn(parseArticle(file));
    const faults = nodes.flatMap(({ node, parent }) =>
      isElement(node)
        ? componentFaults(node, parent)
        : nodeFaults(node).map((fault) => ({ line: lineOf(node), fault })),
    );
    return {
      anchors: anchorsIn(nodes),
      links: addressesIn(nodes, ['link', 'definition']),
      images: addressesIn(nodes, ['image']),
      faults: [...faults, ...faultsInHeadings(nodes)],
    };
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause;
    return { anchors: [], links: [], images: [], faults: [unreadable(cause)] };
  }
}
