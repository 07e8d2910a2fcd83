import type { MDXComponents } from 'mdx/types';
import { ExclusivityWarning } from '@/components/onboarding/exclusivity-warning';
import { Callout } from '@/components/ui/callout';
import { ArticleHeading, ArticleSubheading } from './article-heading';
import { ArticleLink } from './article-link';

/** All that an article may use beside plain text. Nothing here brings a script along. */
const components = {
  a: ArticleLink,
  h2: ArticleHeading,
  h3: ArticleSubheading,
  Callout,
  ExclusivityWarning,
} satisfies MDXComponents;

export const useMDXComponents = (): MDXComponents => components;
