'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Longer than this nobody keeps a page in front of them. */
const longestMs = 6 * 3_600_000;

/** Reads the page again after a time, when a button may appear. What was typed stays. */
export function RefreshIn({ ms }: { ms: number }) {
  const router = useRouter();
  useEffect(() => {
    if (ms > longestMs) return;
    const timer = setTimeout(() => router.refresh(), Math.max(0, ms) + 500);
    return () => clearTimeout(timer);
  }, [ms, router]);
  return null;
}
