import Link from 'next/link';
import type { ReactNode } from 'react';
import { paths } from '@/lib/paths';

/** A way to an article from the wizard. It opens beside the step, so that nothing typed is lost. */
export const HelpLink = ({ article, children }: { article: string; children: ReactNode }) => (
  <Link href={paths.article(article)} prefetch={false} target="_blank">
    {children}
    <span className="sr-only"> (opens in a new tab)</span>
  </Link>
);
