import type { SearchResult } from '@/lib/domain/help-search';
import { paths } from '@/lib/paths';
import { Marked } from './marked';

type Props = { results: readonly SearchResult[]; pingFor: (article: string) => string };

/** Found articles, best first. Plain links: the browser itself tells which one was opened, without scripts. */
export const SearchResults = ({ results, pingFor }: Props) => (
  <ol className="m-0 grid gap-3 p-0">
    {results.map(({ id, collection, title, excerpt }) => (
      <li
        key={id}
        className="relative rounded-panel border border-line bg-surface px-5 py-4 hover:border-accent sm:px-6"
      >
        <p className="mb-0 text-small text-ink-soft">{collection}</p>
        <h2 className="mt-0 mb-1 text-lead">
          <a
            href={paths.article(id)}
            ping={pingFor(id)}
            className="after:absolute after:inset-0 after:rounded-panel"
          >
            <Marked pieces={title} />
          </a>
        </h2>
        <p className="mb-0 text-ink-soft">
          <Marked pieces={excerpt} />
        </p>
      </li>
    ))}
  </ol>
);
