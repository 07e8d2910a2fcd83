import type { SearchAnswer } from '@/lib/domain/help-search';

export type SearchAsker = {
  /** The answer to a query. The same query is not asked twice, also while its answer is on its way. */
  ask: (query: string, signal?: AbortSignal) => Promise<SearchAnswer>;
  /** The answer that came last, whatever was asked since: better than nothing for somebody who types on. */
  latest: () => SearchAnswer | undefined;
  onAnswer: (hear: () => void) => () => void;
};

/** Asks the server. Begins to work before the script that shows the answers is there. */
export const searchAsker = (address: string): SearchAsker => {
  const asked = new Map<string, Promise<SearchAnswer>>();
  const hearers = new Set<() => void>();
  let latest: SearchAnswer | undefined;

  const fetchAnswer = async (query: string, signal?: AbortSignal): Promise<SearchAnswer> => {
    const response = await fetch(`${address}?${new URLSearchParams({ q: query })}`, signal ? { signal } : {});
    if (!response.ok) throw new Error('The search does not answer');
    latest = await response.json();
    for (const hear of hearers) hear();
    return latest as SearchAnswer;
  };

  return {
    ask: (query, signal) => {
      const answer = asked.get(query) ?? fetchAnswer(query, signal);
      asked.set(query, answer);
      answer.catch(() => asked.delete(query));
      return answer;
    },
    latest: () => latest,
    onAnswer: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
};
