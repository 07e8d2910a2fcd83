import type { Route } from 'next';
import Link from 'next/link';
import { Icon } from './icon';

/** Above the heading of every question page; the browser's own back button leads to the same place. */
export const BackLink = ({ href, children = 'Back' }: { href: Route; children?: string | undefined }) => (
  <Link
    href={href}
    className="-ms-1 mb-4 inline-flex min-h-11 items-center gap-1 text-ink hover:text-accent print:hidden"
  >
    <Icon name="back" />
    {children}
  </Link>
);
