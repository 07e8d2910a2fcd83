'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { askAgainAfter, readStatus } from '@/app/read-status';

type Props = { reference: string; version: string; isMoving: boolean };

/** Watches a number, and has the page made anew when something happened. What is being typed stays. */
export function KeepUpToDate({ reference, version, isMoving }: Props) {
  const router = useRouter();
  const { data, dataUpdatedAt, isError } = useQuery({
    queryKey: ['number', reference],
    queryFn: ({ signal }) => readStatus(reference, signal),
    refetchInterval: askAgainAfter(isMoving),
  });
  useEffect(() => {
    // `dataUpdatedAt`: an answer that is still newer than the page asks once more.
    if (dataUpdatedAt > 0 && data && data.version !== version) router.refresh();
  }, [data, dataUpdatedAt, version, router]);
  return (
    <p role="status" className={isError ? '' : 'sr-only'}>
      {isError
        ? 'This page cannot reach PaxFlow right now, so it shows what was true before. It tries again by itself.'
        : ''}
    </p>
  );
}
