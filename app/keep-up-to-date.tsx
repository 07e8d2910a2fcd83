'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { askAgainAfter } from './read-status';

export type Kept = { reference: string; version: string; isMoving: boolean };

type Props = Kept & {
  subject: 'number' | 'deregistration';
  read: (reference: string, signal: AbortSignal) => Promise<{ version: string }>;
};

/** Watches what a page is about, and has the page made anew when something happened. What is being typed stays. */
export function KeepUpToDate({ subject, read, reference, version, isMoving }: Props) {
  const router = useRouter();
  const { data, dataUpdatedAt, isError } = useQuery({
    queryKey: [subject, reference],
    queryFn: ({ signal }) => read(reference, signal),
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
