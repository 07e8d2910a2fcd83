import Link from 'next/link';
import { paths } from '@/lib/paths';

type Entry = { id: string; title: string };
type Props = {
  collection: string;
  previous: Entry | null;
  next: Entry | null;
  related: readonly Entry[];
};

const item = 'inline-flex min-h-11 items-center py-1';

const Neighbour = ({ article, rel }: { article: Entry; rel: 'prev' | 'next' }) => (
  <Link
    href={paths.article(article.id)}
    prefetch={false}
    rel={rel}
    className="flex flex-1 basis-60 flex-col rounded-panel border border-line bg-surface px-5 py-3 no-underline hover:border-accent hover:no-underline"
  >
    <span className="text-small text-ink-soft">{rel === 'prev' ? 'Previous' : 'Next'}</span>
    <span className="font-semibold">{article.title}</span>
  </Link>
);

/** Where to go from the end of an article: its neighbours in the collection, and those that belong to it. */
export const ReadOn = ({ collection, previous, next, related }: Props) => (
  <div className="print:hidden">
    {related.length > 0 ? (
      <section aria-labelledby="related-title" className="mt-10">
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
    {previous || next ? (
      <nav aria-label={`More in ${collection}`} className="mt-8 flex flex-wrap gap-3">
        {previous ? <Neighbour article={previous} rel="prev" /> : null}
        {next ? <Neighbour article={next} rel="next" /> : null}
      </nav>
    ) : null}
  </div>
);
