import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { cn } from '@/lib/cn';
import { longestQuery } from '@/lib/domain/help-search';
import { paths } from '@/lib/paths';

type Props = {
  /** Also the id of the field. */
  id: string;
  label: string;
  /** Shows the label above the field; else only the magnifier says what it is for. */
  isLabelVisible?: boolean;
  query?: string;
  className?: string;
  /** The key that leads here, shown where there is a keyboard and a script that hears it. */
  shortcut?: string;
  /** What listens for intent and brings the suggestions; nothing of it is needed to search. */
  children?: ReactNode;
};

/** The search as a plain form that leads to a page: it works before and without scripts. */
export const SearchForm = ({
  id,
  label,
  isLabelVisible = false,
  query,
  className,
  shortcut,
  children,
}: Props) => (
  <search className={cn('relative print:hidden', className)}>
    <form action={paths.search()} className="relative">
      <label htmlFor={id} className={isLabelVisible ? 'mb-2 block font-semibold' : 'sr-only'}>
        {label}
      </label>
      <div className="relative flex">
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          maxLength={longestQuery}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          className="min-h-11 w-full rounded-control border-2 border-edge bg-paper peer py-1 ps-3 pe-12 text-body text-ink hover:border-ink [&::-webkit-search-cancel-button]:hidden"
        />
        {shortcut ? (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 end-12 my-auto hidden h-6 items-center rounded border border-line px-1.5 font-sans text-small leading-none text-ink-soft peer-focus:invisible md:pointer-fine:inline-flex noscript:hidden"
          >
            {shortcut}
          </span>
        ) : null}
        <button
          type="submit"
          className="absolute inset-y-0 end-0 inline-flex w-11 items-center justify-center rounded-control text-ink-soft hover:text-ink"
          aria-label="Search"
        >
          <Icon name="search" />
        </button>
      </div>
      {children}
    </form>
  </search>
);
