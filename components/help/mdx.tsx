import type { MDXComponents } from 'mdx/types';
import { ExclusivityWarning } from '@/components/onboarding/exclusivity-warning';
import { Callout } from '@/components/ui/callout';
import type { ArticleComponent } from '@/lib/domain/article-components';
import { articleHeadings } from './article-heading';
import { ArticleLink } from './article-link';
import { Steps } from './steps';
import { CompatibilityCheck, ErrorLookup, NumberCheck, ReleaseClock } from './tools/in-articles';

/** All that an article may use beside plain text. Nothing here brings a script along. */
const components = {
  a: ArticleLink,
  ...articleHeadings({}),
  Callout,
  CompatibilityCheck,
  ErrorLookup,
  ExclusivityWarning,
  NumberCheck,
  ReleaseClock,
  Steps,
} satisfies MDXComponents & Record<ArticleComponent, unknown>;

export const useMDXComponents = (): MDXComponents => components;
