import Link from 'next/link';
import type { AskedFrom } from '@/lib/domain/asked-from';
import { paths } from '@/lib/paths';

type Props = { title?: string; from: Partial<AskedFrom> };

/** A person, at the end of every article; the form there is filled in with what the reader looked at. */
export const ContactOffer = ({ title = 'Still not sure?', from }: Props) => (
  <section aria-labelledby="contact-title" className="mt-12 print:hidden">
    <h2 id="contact-title" className="mt-0 mb-1 text-lead">
      {title}
    </h2>
    <p className="mb-0">
      <Link
        href={paths.contact(from)}
        prefetch={false}
        className="inline-flex min-h-11 items-center font-semibold"
      >
        Ask a person at PaxFlow before you change anything
      </Link>
    </p>
  </section>
);
