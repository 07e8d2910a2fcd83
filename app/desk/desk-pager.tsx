import type { Route } from 'next';
import Link from 'next/link';

type Props = { page: number; pages: number; hrefOf: (page: number) => Route };

const link = 'inline-flex min-h-11 items-center';

/** The way through a list that is longer than one page. */
export const DeskPager = ({ page, pages, hrefOf }: Props) =>
  pages > 1 ? (
    <nav aria-label="Pages" className="flex flex-wrap items-center gap-x-6 print:hidden">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} prefetch={false} rel="prev" className={link}>
          Previous page
        </Link>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} prefetch={false} rel="next" className={link}>
          Next page
        </Link>
      ) : null}
    </nav>
  ) : null;
