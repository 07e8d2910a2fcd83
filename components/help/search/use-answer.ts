import { QueryClient, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { SearchAsker } from './ask-search';
import { useRested } from './use-typed';

const quietMs = 80;
const client = new QueryClient();

/**
 * The answer to what is typed. While it is on its way the last one that came stays, so that the list does not flicker
 * and somebody who types on sees the first answer as soon as it is there. Nothing is asked for an empty field.
 */
export const useAnswer = (typed: string, { ask, latest, onAnswer }: SearchAsker) => {
  const query = useRested(typed, quietMs);
  const last = useSyncExternalStore(onAnswer, latest);
  const { data, isError } = useQuery(
    {
      queryKey: ['help-search', query],
      // A query that was typed over is cancelled, except while there is nothing to show yet.
      queryFn: ({ signal }) => ask(query, last ? signal : undefined),
      enabled: query !== '',
      staleTime: 60_000,
      retry: 1,
      refetchOnWindowFocus: false,
    },
    client,
  );
  const answer = typed === '' ? undefined : (data ?? last);
  return { answer, isError, isCurrent: data !== undefined && query === typed };
};
