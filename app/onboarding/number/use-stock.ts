'use client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  type StockFilter,
  type StockPage,
  type StockSearch,
  stockPageSchema,
  stockQuery,
} from '@/lib/domain/stock-search';
import { paths } from '@/lib/paths';

/** Long enough to type two digits, too short to wait for. */
const pauseMs = 200;
/** How long what was free a moment ago counts as free now. */
const freshMs = 20_000;

async function readStock(search: Partial<StockSearch>, signal: AbortSignal): Promise<StockPage> {
  const response = await fetch(paths.stockSearch(stockQuery(search)), { signal });
  if (!response.ok) throw new Error('The numbers could not be read');
  return stockPageSchema.parse(await response.json());
}

const inAddress = (filter: StockFilter): string => {
  const query = stockQuery(filter);
  return query ? `${paths.step('number')}?${query}` : paths.step('number');
};

/**
 * The numbers that fit what stands in the filter: the server's own first page, then what is asked for while the customer
 * types, after a pause; an answer that is out of date is called off. The address follows, so that a reload shows the same.
 * @param answer changes with each answer of the form: a number that was refused must leave the list
 */
export function useStock(search: StockSearch, first: StockPage, answer: string) {
  const [asked] = useState(() => {
    const { after, ...filter } = search;
    return { after, filter, first };
  });
  const [filter, setFilter] = useState<StockFilter>(asked.filter);
  const [settled, setSettled] = useState<StockFilter>(asked.filter);
  useEffect(() => {
    if (filter === settled) return;
    const timer = setTimeout(() => {
      setSettled(filter);
      window.history.replaceState(null, '', inAddress(filter));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [filter, settled]);

  const isFirst = settled === asked.filter;
  const begin = isFirst ? asked.after : undefined;
  const query = useInfiniteQuery({
    queryKey: ['stock', stockQuery(settled), begin],
    queryFn: ({ pageParam, signal }) => readStock({ ...settled, after: pageParam }, signal),
    initialPageParam: begin,
    getNextPageParam: (last) => last.next ?? undefined,
    ...(isFirst ? { initialData: { pages: [asked.first], pageParams: [begin] } } : {}),
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    retry: 1,
  });
  const { refetch } = query;
  const [shownAnswer] = useState(answer);
  useEffect(() => {
    if (answer !== shownAnswer) void refetch();
  }, [answer, shownAnswer, refetch]);

  const pages = query.data?.pages ?? [];
  return {
    numbers: pages.flatMap(({ numbers }) => numbers),
    count: pages.at(-1)?.count ?? 0,
    /** Where the next page is for a browser without scripts; null on the last. */
    nextAddress: nextOf(settled, pages.at(-1)?.next),
    /** The first page again, for whoever came to a later one without scripts. */
    startAddress: begin ? inAddress(settled) : null,
    isFiltered: stockQuery(settled) !== '',
    isBehind: query.isError,
    setFilter,
    ask: () => void refetch(),
    more: () => void query.fetchNextPage(),
  };
}

export type Stock = ReturnType<typeof useStock>;

const nextOf = (filter: StockFilter, next: string | null | undefined): string | null =>
  next ? `${paths.step('number')}?${stockQuery({ ...filter, after: next })}#paxflow-numbers` : null;
