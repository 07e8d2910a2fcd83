import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

export type SummaryRow = {
  term: string;
  value: ReactNode;
  /** `name` completes the link for those who hear it: "Change" + name. */
  change?: { href: Route; name: string } | undefined;
};

/** Answers or facts, one a row, each with its way to change it. */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl className="mb-8 border-t border-line">
    {rows.map(({ term, value, change }) => (
      <div
        key={term}
        className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[minmax(9rem,1fr)_2fr_4.5rem] sm:items-baseline"
      >
        <dt className="font-semibold">{term}</dt>
        <dd className="flush min-w-0">{value}</dd>
        {change ? (
          <dd>
            <Link href={change.href} className="-my-2 inline-flex min-h-11 min-w-11 items-center">
              Change<span className="sr-only"> {change.name}</span>
            </Link>
          </dd>
        ) : null}
      </div>
    ))}
  </dl>
);
