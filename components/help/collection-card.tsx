import Link from 'next/link';
import { paths } from '@/lib/paths';

type Entry = { id: string; title: string };
type Props = { slug: string; title: string; description: string; articles: readonly Entry[] };

/** A long list is no overview; the rest is one step away. */
const shown = 5;
const link = 'inline-flex min-h-11 items-center py-1';

/** One collection on the help page: what it is about, its first articles, and the way to all of them. */
export const CollectionCard = ({ slug, title, description, articles }: Props) => (
  <section
    aria-labelledby={slug}
    className="flex flex-col rounded-panel border border-line bg-surface p-5 sm:p-6 md:last:odd:col-span-2"
  >
    <h2 id={slug} className="mt-0 mb-1">
      <Link
        href={paths.collection(slug)}
        prefetch={false}
        className="-my-2 inline-block py-2 text-ink no-underline hover:text-ink hover:underline"
      >
        {title}
      </Link>
    </h2>
    <p className="mb-3 text-ink-soft">{description}</p>
    <ul className="m-0 mb-2 p-0">
      {articles.slice(0, shown).map((article) => (
        <li key={article.id}>
          <Link href={paths.article(article.id)} prefetch={false} className={link}>
            {article.title}
          </Link>
        </li>
      ))}
    </ul>
    {articles.length > shown ? (
      <p className="mt-auto mb-0">
        <Link href={paths.collection(slug)} prefetch={false} className={`${link} font-semibold`}>
          All {articles.length} articles<span className="sr-only"> about {title}</span>
        </Link>
      </p>
    ) : null}
  </section>
);
