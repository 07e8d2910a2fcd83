'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { ClockTime } from '@/components/ui/clock-time';
import { Icon } from '@/components/ui/icon';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { paths } from '@/lib/paths';

type Props = { numberText: string; until: Date; leftMs: number };

/**
 * On every step after the first: until when the PaxFlow number is kept, and that it no longer is, at the moment it ends.
 * Without scripts the next press says so.
 */
export function KeptStrip({ numberText, until, leftMs }: Props) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    setOver(false);
    const timer = setTimeout(() => setOver(true), leftMs);
    return () => clearTimeout(timer);
  }, [leftMs]);
  // The step itself says more about the number than this.
  if (usePathname() === paths.step('number')) return null;
  if (isOver) return <RefusalNotice refusal={{ code: 'hold-ended' }} />;
  return (
    <p className="mb-6 flex gap-3 rounded-panel bg-accent-soft px-4 py-3 print:hidden">
      <Icon name="waiting" className="mt-1 text-accent" />
      <span>
        <strong dir="ltr">{numberText}</strong> is kept for you until <ClockTime at={until} />.
      </span>
    </p>
  );
}
