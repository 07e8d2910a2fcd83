'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { askAgainAfter } from '@/app/read-status';
import { deregistrationViewSchema } from '@/lib/domain/deregistration-view';
import { paths } from '@/lib/paths';

async function read(reference: string, signal: AbortSignal) {
  const headers = { accept: 'application/json' };
  const response = await fetch(paths.deregistrationStatus(reference), { signal, headers });
  if (!response.ok) throw new Error('The status could not be read');
  return deregistrationViewSchema.parse(await response.json());
}

type Props = { reference: string; version: string; isMoving: boolean };

/** Watches a request, and has the page made anew when something happened. */
export function KeepUpToDate({ reference, version, isMoving }: Props) {
  const router = useRouter();
  const { data, dataUpdatedAt, isError } = useQuery({
    queryKey: ['deregistration', reference],
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
