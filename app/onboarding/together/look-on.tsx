'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const lookEveryMs = 5_000;

/** The page shows by itself how far the colleague is, and leads back to the question once they have stopped. */
export function LookOn() {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh();
    };
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [router]);
  return <p className="text-ink-soft">This page shows by itself how far your colleague is.</p>;
}
