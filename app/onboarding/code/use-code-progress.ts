'use client';
import { useQuery } from '@tanstack/react-query';
import { type CodeProgress, codeProgressSchema } from '@/lib/domain/code-progress';
import { paths } from '@/lib/paths';

async function readProgress(signal: AbortSignal): Promise<CodeProgress> {
  const response = await fetch(paths.codeProgress, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error('The code could not be asked about');
  return codeProgressSchema.parse(await response.json());
}

/** Asks again and again whether the code is in. */
export const useCodeProgress = (everyMs: number, initial: CodeProgress) =>
  useQuery({
    queryKey: ['code-progress'],
    queryFn: ({ signal }) => readProgress(signal),
    initialData: initial,
    refetchInterval: everyMs,
  });
