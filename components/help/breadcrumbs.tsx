import type { Route } from 'next';
import Link from 'next/link';

type Crumb = { href: Route; label: string };

const link = 'inline-flex min-h-11 items-center text-ink-soft';

/** The way from the help page to here. The page itself is the heading below, so it is not repeated. */
export const Breadcrumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav aria-label="Breadcrumb" className="mb-3 text-small print:hidden">
    <ol className="m-0 flex flex-wrap items-center gap-x-2 p-0">
      {crumbs.map(({ href, label }, i) => (
        <li key={href} className="flex items-center gap-2">
          {i > 0 ? (
            <span aria-hidden="true" className="text-ink-soft">
              /
            </span>
          ) : null}
          <Link href={href} prefetch={false} className={link}>
            {label}
          </Link>
        </li>
      ))}
    </ol>
  </nav>
);
