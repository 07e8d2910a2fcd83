'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { paths } from '@/lib/paths';
import { useHelpBeside } from './help-beside';

type Props = { article: string; className?: string; children: ReactNode };

/**
 * A way to an article that loses nothing typed: inside the wizard it opens beside the step, and in a new tab elsewhere
 * and without scripts.
 */
export const HelpLink = ({ article, className, children }: Props) => {
  const isBeside = useHelpBeside();
  const way = isBeside ? ({ 'aria-haspopup': 'dialog', scroll: false } as const) : { target: '_blank' };
  return (
    <Link href={paths.article(article)} prefetch={false} className={className} {...way}>
      {children}
      {isBeside ? null : <span className="sr-only"> (opens in a new tab)</span>}
    </Link>
  );
};
