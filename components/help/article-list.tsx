import Link from 'next/link';
import { paths } from '@/lib/paths';

type Entry = { id: string; title: string; description: string };

/** Articles one under the other, each with its answer in one sentence; the whole row is the target. */
export const ArticleList = ({ articles }: { articles: readonly Entry[] }) => (
  <ul className="m-0 grid gap-3 p-0">
    {articles.map((article) => (
      <li
        key={article.id}
        className="relative rounded-panel border border-line bg-surface px-5 py-4 hover:border-accent sm:px-6"
      >
        <h3 className="mt-0 mb-1">
          <Link
            href={paths.article(article.id)}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-panel"
          >
            {article.title}
          </Link>
        </h3>
        <p className="mb-0 text-ink-soft">{article.description}</p>
      </li>
    ))}
  </ul>
);
