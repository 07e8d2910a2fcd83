'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useCodeProgress } from './use-code-progress';

const lookEveryMs = 2_500;
const notYet = { next: 'code', refusal: null } as const;

/** Watches for a code that somebody else enters; then the page shows that it is in. */
export function WatchCode() {
  const router = useRouter();
  const { data, isError } = useCodeProgress(lookEveryMs, notYet);
  const isOver = data.next !== 'code';
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);
  return (
    <p role="status" className="text-ink-soft">
      {isError
        ? 'This page cannot reach PaxFlow right now. It looks again by itself.'
        : 'This page shows by itself when the code is in.'}
    </p>
  );
}
