'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { StatusTag } from '@/components/ui/status-tag';
import { type CodeProgress, codeProgressSchema } from '@/lib/domain/code-progress';
import { paths } from '@/lib/paths';

const lookEveryMs = 1_500;

async function readProgress(signal: AbortSignal): Promise<CodeProgress> {
  const response = await fetch(paths.codeProgress, { signal });
  if (!response.ok) throw new Error('The code could not be asked about');
  return codeProgressSchema.parse(await response.json());
}

/** Looks whether the code has arrived, and goes on once it has led somewhere. */
export function WaitForCode({ initial }: { initial: CodeProgress }) {
  const router = useRouter();
  const { data, isError } = useQuery({
    queryKey: ['code-progress'],
    queryFn: ({ signal }) => readProgress(signal),
    initialData: initial,
    refetchInterval: lookEveryMs,
  });
  const { next, refusal } = data;
  const goOn = next === 'code' ? null : next ? paths.step(next) : paths.onboarding;
  useEffect(() => {
    if (goOn) router.replace(goOn);
  }, [goOn, router]);

  if (refusal)
    return (
      <RefusalNotice
        refusal={{ code: refusal.code, ...(refusal.until ? { until: new Date(refusal.until) } : {}) }}
      />
    );
  return (
    <p role="status" className="flex flex-wrap items-center gap-3">
      <StatusTag tone="waiting">{goOn ? 'The code arrived' : 'On its way'}</StatusTag>
      {isError ? 'This page cannot reach PaxFlow right now. It tries again by itself.' : null}
    </p>
  );
}
