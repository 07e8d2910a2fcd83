import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Icon } from './icon';

export type StatusTone = 'neutral' | 'good' | 'waiting' | 'problem';

// Done is plain ink and red is kept for problems, so a wait at Meta never looks like a failure.
const looks: Record<StatusTone, string> = {
  neutral: 'border-line bg-sunken text-ink-soft',
  good: 'border-ink bg-surface text-ink',
  waiting: 'border-accent bg-accent-soft text-ink',
  problem: 'border-danger bg-danger-soft text-danger',
};
const icons = { good: 'done', waiting: 'waiting', problem: 'warning' } as const;

/** Where something stands, in a word or two; the sign repeats what the word says. */
export const StatusTag = ({ tone, children }: { tone: StatusTone; children: ReactNode }) => (
  <span
    className={cn(
      'inline-flex items-center gap-1.5 rounded-full border px-3 py-0.5 text-small font-semibold',
      looks[tone],
    )}
  >
    {tone === 'neutral' ? null : <Icon name={icons[tone]} />}
    {children}
  </span>
);
