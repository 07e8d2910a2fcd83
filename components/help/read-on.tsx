import Link from 'next/link';
import { paths } from '@/lib/paths';

type Entry = { id: string; title: string };
type Props = { next: Entry | null; related: readonly Entry[] };

const item = 'inline-flex min-h-11 items-center py-1';

/** Where to go from the end of an article: one next article, and those that belong to it. */
export const ReadOn = ({ next, related }: Props) => (
  <>
    {next ? (
      <p className="mt-10 mb-0">
        Next:{' '}
        <Link href={paths.article(next.id)} prefetch={false} rel="next" className={`${item} font-semibold`}>
          {next.title}
        </Link>
      </p>
    ) : null}
    {related.length > 0 ? (
      <section aria-labelledby="related-title" className="mt-8">
        <h2 id="related-title" className="mt-0 mb-1 text-lead">
          Related
        </h2>
        <ul className="m-0 p-0">
          {related.map((article) => (
            <li key={article.id}>
              <Link href={paths.article(article.id)} prefetch={false} className={item}>
                {article.title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
  </>
);
