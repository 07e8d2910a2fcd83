import 'server-only';
import type { Root } from 'mdast';
import { articleComponents, attributesOf } from '@/lib/domain/article-components';
import { type ArticleNode, type Fault, lineOf } from './article-tree';

export type Element = Extract<ArticleNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attribute = Element['attributes'][number];

const allowed = Object.keys(articleComponents).join(', ');

export const isElement = (node: ArticleNode): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const attributeFault = (component: string, attribute: Attribute): string | null => {
  if (attribute.type === 'mdxJsxExpressionAttribute')
    return `<${component}> has an attribute in braces; write attributes as name="words"`;
  const rules = attributesOf(component) ?? {};
  const rule = Object.hasOwn(rules, attribute.name) ? rules[attribute.name] : undefined;
  if (!rule) return `<${component}> has no attribute ${attribute.name}; remove it`;
  if (typeof attribute.value !== 'string')
    return `<${component} ${attribute.name}> is not plain text; write ${attribute.name}="words"`;
  if (rule !== 'words' && !rule.includes(attribute.value))
    return `<${component} ${attribute.name}="${attribute.value}"> is not known; write ${rule.join(' or ')}`;
  return null;
};

/** A component in the middle of a sentence would be a block inside a line. Alone in its paragraph it is fine. */
const standsInText = ({ type }: Element, parent: Root | ArticleNode): boolean =>
  type === 'mdxJsxTextElement' &&
  !(
    parent.type === 'paragraph' &&
    parent.children.every((child) => isElement(child) || (child.type === 'text' && child.value.trim() === ''))
  );

const nameFault = ({ name }: Element): string | null => {
  if (name === null) return `an empty tag <> is no text; use one of: ${allowed}`;
  if (/^[a-z]/.test(name)) return `<${name}> is raw HTML; write it as Markdown or use one of: ${allowed}`;
  return attributesOf(name) ? null : `<${name}> is not for articles; use one of: ${allowed}`;
};

/** What one tag in an article does wrong, with what to do instead. */
export function componentFaults(element: Element, parent: Root | ArticleNode): Fault[] {
  const line = lineOf(element);
  const unknown = nameFault(element);
  const name = element.name ?? '';
  const found = unknown
    ? [unknown]
    : [
        ...element.attributes.map((attribute) => attributeFault(name, attribute)),
        standsInText(element, parent)
          ? `<${name}> stands inside a sentence; put it on a line of its own`
          : null,
      ];
  return found.flatMap((fault) => (fault ? [{ line, fault }] : []));
}
