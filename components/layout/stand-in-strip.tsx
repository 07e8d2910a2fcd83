import Link from 'next/link';
import { paths } from '@/lib/paths';

/** Says that everything outside is a stand-in, so that nobody waits for a real SMS. */
export const StandInStrip = () => (
  <aside aria-label="Stand-ins" className="border-b border-line bg-caution-soft print:hidden">
    <p className="mx-auto mb-0 max-w-wide px-4 text-small sm:px-6">
      Stand-ins are running: nothing here reaches Meta, mail or SMS.{' '}
      <Link href={paths.sandbox} prefetch={false} className="inline-flex min-h-11 items-center text-ink">
        Control room
      </Link>
    </p>
  </aside>
);
