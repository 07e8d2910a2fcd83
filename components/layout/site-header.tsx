import Link from 'next/link';
import type { ReactNode } from 'react';
import { paths } from '@/lib/paths';
import { Wordmark } from './wordmark';

export type SignedInAs = { email: string } | null | undefined;

type Props = {
  /** Given on pages that know who reads; static pages leave it out and stay static. */
  account?: SignedInAs;
  /** The form that signs out, made by the page. */
  signOut?: ReactNode;
  /** A search box; on small screens it has a row of its own. */
  search?: ReactNode;
};

const navLink = 'inline-flex min-h-11 items-center font-medium text-ink no-underline hover:underline';

/** Name and the few places everybody needs. Nothing here prefetches: the wizard's script stays out of articles. */
export const SiteHeader = ({ account, signOut, search }: Props) => (
  <header className="border-b border-line bg-surface print:border-0">
    <div className="mx-auto flex max-w-wide flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-2.5 sm:px-6">
      <Link
        href={paths.home}
        prefetch={false}
        className="inline-flex min-h-11 items-center text-ink no-underline hover:no-underline"
      >
        <Wordmark />
      </Link>
      {search ? (
        <div className="order-1 basis-full md:order-none md:max-w-md md:grow md:basis-72">{search}</div>
      ) : null}
      <nav aria-label="Main" className="flex flex-wrap items-center gap-x-6 print:hidden">
        <Link href={paths.help} prefetch={false} className={navLink}>
          Help
        </Link>
        {account ? (
          <Link href={paths.numbers} prefetch={false} className={navLink}>
            Your numbers
          </Link>
        ) : (
          <Link href={paths.onboarding} prefetch={false} className={navLink}>
            Connect a number
          </Link>
        )}
        {signOut}
      </nav>
      {account ? (
        <p className="mb-0 flex min-w-0 basis-full items-center gap-x-4 text-small text-ink-soft sm:justify-end print:hidden">
          <span className="min-w-0 truncate">Signed in as {account.email}</span>
          <Link
            href={paths.account}
            prefetch={false}
            className="-my-2 inline-flex min-h-11 min-w-11 flex-none items-center text-ink"
          >
            Account
          </Link>
        </p>
      ) : null}
    </div>
  </header>
);
