'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { StatusTag } from '@/components/ui/status-tag';
import type { CodeProgress } from '@/lib/domain/code-progress';
import { paths } from '@/lib/paths';
import { useCodeProgress } from './use-code-progress';

const lookEveryMs = 1_500;

/** Looks whether the code has arrived, and goes on once it has led somewhere. */
export function WaitForCode({ initial }: { initial: CodeProgress }) {
  const router = useRouter();
  const { data, isError } = useCodeProgress(lookEveryMs, initial);
  const { next, refusal } = data;
  const goOn = next === 'code' ? null : next ? paths.step(next) : paths.onboarding;
  useEffect(() => {
    if (goOn) router.replace(goOn);
  }, [goOn, router]);
  // A code that was refused used a try up: the page says what may be done now.
  const isNews = goOn === null && refusal !== null && refusal.code !== initial.refusal?.code;
  useEffect(() => {
    if (isNews) router.refresh();
  }, [isNews, router]);

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
