'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { z } from 'zod';
import { paths } from '@/lib/paths';

const status = z.object({ isVerified: z.boolean() });

async function readStatus(signal: AbortSignal) {
  const response = await fetch(paths.codeStatus, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error('The status could not be read');
  return status.parse(await response.json());
}

/** Watches for a code that somebody else enters; then the page shows that it is in. */
export function WatchCode() {
  const router = useRouter();
  const { data, isError } = useQuery({
    queryKey: ['code'],
    queryFn: ({ signal }) => readStatus(signal),
    refetchInterval: 2_500,
  });
  const isVerified = data?.isVerified === true;
  useEffect(() => {
    if (isVerified) router.refresh();
  }, [isVerified, router]);
  return (
    <p role="status" className="text-ink-soft">
      {isError
        ? 'This page cannot reach PaxFlow right now. It looks again by itself.'
        : 'This page shows by itself when the code is in.'}
    </p>
  );
}
