import Link from 'next/link';
import type { ReactNode } from 'react';
import { ClockTime } from '@/components/ui/clock-time';
import { paths } from '@/lib/paths';

type Props = { at: Date; isNow: boolean; children: ReactNode };

/** Another code: a form when it may be asked for, until then a sentence with the time instead of a dead button. */
export const NextCode = ({ at, isNow, children }: Props) => (
  <section className="mt-12 border-t border-line pt-6" aria-label="Another code">
    {isNow ? (
      children
    ) : (
      <p>
        No code yet? You can ask for another one, by SMS or by a call, after <ClockTime at={at} />.{' '}
        <Link href={paths.step('code')}>Reload to see the buttons</Link>
      </p>
    )}
  </section>
);
