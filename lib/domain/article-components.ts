/** What an attribute of a component may say: any words, or one of a few. */
type Attribute = 'words' | readonly string[];

/**
 * All that articles may use beside plain text, and the attributes each may carry. The renderer's list
 * (`components/help/mdx.tsx`) and the check that fails the build are both held to this one.
 */
export const articleComponents = {
  Callout: { title: 'words', kind: ['note', 'warning'] },
  CompatibilityCheck: {},
  ErrorLookup: {},
  ExclusivityWarning: { title: 'words' },
  NumberCheck: {},
  ReleaseClock: {},
  Steps: {},
} as const satisfies Record<string, Record<string, Attribute>>;

export type ArticleComponent = keyof typeof articleComponents;

/** The attributes a component may carry, or null where articles may not use it. */
export const attributesOf = (component: string): Record<string, Attribute> | null =>
  Object.hasOwn(articleComponents, component) ? articleComponents[component as ArticleComponent] : null;
