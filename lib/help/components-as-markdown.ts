import type { BlockContent, Blockquote, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { consequences, exclusivityTitle } from '@/lib/domain/exclusivity';

type Component = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;
type Translation = (component: Component) => BlockContent[];

const words = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const strong = (value: string): Paragraph => paragraph({ type: 'strong', children: [words(value)] });
const quote = (...children: Blockquote['children']): Blockquote => ({ type: 'blockquote', children });

/** The value of an attribute written as plain text; articles may not write others. */
const attribute = ({ attributes }: Component, name: string): string | null => {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : null;
};

const callout: Translation = (component) => {
  const isWarning = attribute(component, 'kind') === 'warning';
  const title = attribute(component, 'title');
  const heading = [isWarning ? 'Warning' : null, title].filter((part) => part !== null).join(': ');
  return [quote(...(heading ? [strong(heading)] : []), ...(component.children as BlockContent[]))];
};

const exclusivityWarning: Translation = (component) => {
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: consequences.map(({ statement }) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(words(statement))],
    })),
  };
  return [quote(strong(`Warning: ${attribute(component, 'title') ?? exclusivityTitle}`), list)];
};

/** A tool is a form; on paper and for programs it is a link to its own page. */
const tool =
  (label: string, url: string): Translation =>
  () => [paragraph({ type: 'link', url, children: [words(label)] })];

const translations: Record<string, Translation> = {
  Callout: callout,
  Steps: ({ children }) => children as BlockContent[],
  ExclusivityWarning: exclusivityWarning,
  CompatibilityCheck: tool('Check whether your tool fits', '/help/compatibility'),
  NumberCheck: tool('Check what kind of number you have', '/help/number-check'),
  ReleaseClock: tool('Work out when your number is free', '/help/release-clock'),
  ErrorLookup: tool('Look up the code on your screen', '/help/error'),
};

/**
 * What a component of an article says, in Markdown's own means. Throws on a component nobody has translated, so
 * that none is lost in silence.
 */
export const componentAsMarkdown = (component: Component): BlockContent[] => {
  const translate = translations[component.name ?? ''];
  if (!translate) throw new Error(`<${component.name}> cannot be told in Markdown yet: add it to lib/help`);
  return translate(component);
};
