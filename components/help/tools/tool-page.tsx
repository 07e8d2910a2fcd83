import Link from 'next/link';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/help/breadcrumbs';
import { ErrorSummary } from '@/components/ui/error-summary';
import { paths } from '@/lib/paths';

type Props = {
  title: string;
  lead: string;
  /** What is wrong with the question, by field. */
  errors?: Record<string, readonly string[]> | undefined;
  /** The answer, on top where somebody has asked. */
  answer?: ReactNode;
  article: { id: string; title: string };
  /** What to tell support. */
  about: string;
  children: ReactNode;
};

const link = 'inline-flex min-h-11 items-center print:inline';

/** One tool of the help center: what it answers, the answer, the question, and where to go from there. */
export const ToolPage = ({ title, lead, errors = {}, answer, article, about, children }: Props) => (
  <>
    <Breadcrumbs crumbs={[{ href: paths.help, label: 'Help' }]} />
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
      <div>
        <ErrorSummary errors={errors} order={Object.keys(errors)} />
        <h1 className="mb-4">{title}</h1>
        <p className="text-lead text-ink-soft">{lead}</p>
        {answer}
        {children}
      </div>
      <aside aria-label="More help" className="mt-8 lg:mt-2">
        <div className="border-t border-line pt-6 lg:sticky lg:top-8 lg:border-s-2 lg:border-t-0 lg:ps-6 lg:pt-0">
          <h2 className="mt-0 mb-1 text-lead">Read more</h2>
          <p>
            <Link href={paths.article(article.id)} prefetch={false} className={link}>
              {article.title}
            </Link>
          </p>
          <div className="print:hidden">
            <h2 className="mt-0 mb-1 text-lead">Still not sure?</h2>
            <p className="mb-0">
              <Link href={paths.contact({ query: about })} prefetch={false} className={link}>
                Ask PaxFlow support
              </Link>
            </p>
            <p className="mb-0 text-small text-ink-soft">Never send a code or a PIN.</p>
          </div>
        </div>
      </aside>
    </div>
  </>
);
