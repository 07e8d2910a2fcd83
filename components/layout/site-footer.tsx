import Link from 'next/link';
import { paths } from '@/lib/paths';
import { supportEmail } from './support';

const link = 'inline-flex min-h-11 items-center text-ink';

/** Contact at the same place on every page (WCAG 2.2, 3.2.6). */
export const SiteFooter = ({ support = supportEmail }: { support?: string | undefined }) => (
  <footer className="border-t border-line bg-sunken">
    <div className="mx-auto grid max-w-wide gap-x-10 gap-y-6 px-4 py-10 sm:grid-cols-[2fr_1fr] sm:px-6">
      <div>
        <h2 className="mt-0 mb-1 text-lead">
          <Link href={paths.contact()} prefetch={false} className={link}>
            Ask a person
          </Link>
        </h2>
        <p className="mb-0">
          Or write to PaxFlow support:{' '}
          <a href={`mailto:${support}`} className={link}>
            {support}
          </a>
        </p>
        <p className="mb-0 text-small text-ink-soft">
          If you have a reference, quote it. Never send a code or a PIN.
        </p>
      </div>
      <nav aria-label="Footer" className="flex flex-col items-start print:hidden">
        <Link href={paths.help} prefetch={false} className={link}>
          Help articles
        </Link>
        <Link href={paths.article('exclusivity/connection-constraints')} prefetch={false} className={link}>
          What connecting changes
        </Link>
      </nav>
    </div>
  </footer>
);
