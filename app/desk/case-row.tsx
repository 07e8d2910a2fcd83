import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ClockTime } from '@/components/ui/clock-time';

type Props = {
  href: Route;
  name: string;
  /** Below the name: whose it is. */
  about?: ReactNode;
  tag?: ReactNode;
  since: Date;
  takenBy: string | null;
  children: ReactNode;
};

/** The rows of a list, and what a list says when there are none. */
export const CaseRows = ({ children }: { children: ReactNode }) => (
  <ul className="mb-6 list-none border-t border-line p-0">{children}</ul>
);

/** One matter that waits for a person: which, why, since when, and who looks into it. */
export const CaseRow = ({ href, name, about, tag, since, takenBy, children }: Props) => (
  <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(12rem,1fr)_3fr]">
    <div className="min-w-0">
      <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center font-semibold">
        {name}
      </Link>
      {about ? <p className="mb-0 text-small break-words text-ink-soft">{about}</p> : null}
    </div>
    <div className="flush min-w-0">
      {tag ? <p className="mb-1">{tag}</p> : null}
      <p className="mb-1 break-words">{children}</p>
      <p className="mb-0 text-small break-words text-ink-soft">
        Since <ClockTime at={since} />. {takenBy ? `${takenBy} looks into it.` : 'Nobody has taken it.'}
      </p>
    </div>
  </li>
);
