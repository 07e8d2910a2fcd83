import type { ReactNode } from 'react';
import type { SearchAnswer } from '@/lib/domain/help-search';
import { paths } from '@/lib/paths';
import { Marked } from './marked';

/** One line of the list below the field: a link, so that it opens in a new tab like any other. */
export type Option = {
  key: string;
  href: string;
  title: ReactNode;
  /** Read out after the title. */
  aside?: string;
  /** Seen, but not read out with each line. */
  excerpt?: ReactNode;
  /** The article it opens. */
  article?: string;
  /** A search it fills in. */
  search?: string;
};

const searchOption = (search: string, aside: string): Option => ({
  key: `search ${search}`,
  href: paths.search(search),
  title: search,
  aside,
  search,
});

/** Searches of before, for an empty field. */
export const recentOptions = (recent: readonly string[]): Option[] =>
  recent.map((search) => searchOption(search, 'Searched before'));

/**
 * What can be chosen for an answer: its articles and the way to all of them, or ways on where there are none. A query
 * that does not say anything yet, such as "how do I", has no lines.
 */
export const answerOptions = ({ query, isVague, total, results, spellings }: SearchAnswer): Option[] => {
  if (isVague) return [];
  return total === 0
    ? [
        ...spellings.map((search) => searchOption(search, 'Another spelling')),
        {
          key: 'contact',
          href: paths.contact({ query }),
          title: 'Ask PaxFlow support',
          aside: 'Your search is filled in',
        },
      ]
    : [
        ...results.map(
          ({ id, collection, title, excerpt }): Option => ({
            key: id,
            href: paths.article(id),
            title: <Marked pieces={title} />,
            aside: collection,
            excerpt: <Marked pieces={excerpt} />,
            article: id,
          }),
        ),
        ...(total > results.length
          ? [{ key: 'all', href: paths.search(query), title: `See all ${total} articles` }]
          : []),
      ];
};
