import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** A way out of a step that leaves the step open, so that nothing typed is lost. */
export const NewTabLink = ({ href, children }: { href: Route; children: ReactNode }) => (
  <Link href={href} prefetch={false} target="_blank">
    {children}
    <span className="sr-only"> (opens in a new tab)</span>
  </Link>
);
