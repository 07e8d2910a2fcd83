import Link from 'next/link';
import { paths } from '@/lib/paths';

type Entry = { id: string; title: string; description: string };

type Props = {
  articles: readonly Entry[];
  /** One level below the heading the list stands under. */
  heading?: 'h2' | 'h3';
};

/** Articles one under the other, each with its answer in one sentence; the whole row is the target. */
export const ArticleList = ({ articles, heading: Heading = 'h3' }: Props) => (
  <ul className="m-0 grid gap-3 p-0">
    {articles.map((article) => (
      <li
        key={article.id}
        className="relative rounded-panel border border-line bg-surface px-5 py-4 hover:border-accent sm:px-6"
      >
        <Heading className="mt-0 mb-1 text-lead">
          <Link
            href={paths.article(article.id)}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-panel"
          >
            {article.title}
          </Link>
        </Heading>
        <p className="mb-0 text-ink-soft">{article.description}</p>
      </li>
    ))}
  </ul>
);
