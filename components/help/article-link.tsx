import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentProps } from 'react';

/** Internal links never prefetch: one into the wizard would pull its script into every article. */
export const ArticleLink = ({ href = '', children }: ComponentProps<'a'>) =>
  href.startsWith('/') ? (
    <Link href={href as Route} prefetch={false}>
      {children}
    </Link>
  ) : (
    <a href={href}>{children}</a>
  );
