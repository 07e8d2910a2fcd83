import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { Icon } from './icon';

type Props = { kind?: 'note' | 'warning'; title?: string | undefined; children: ReactNode };

/** A remark that stands out from the text. A warning says so in a word and a sign, not by colour alone. */
export const Callout = ({ kind = 'note', title, children }: Props) => {
  const isWarning = kind === 'warning';
  return (
    <div
      className={cn(
        'my-6 flex gap-3 rounded-panel border-s-8 p-5',
        isWarning ? 'border-caution bg-caution-soft' : 'border-accent bg-accent-soft',
      )}
    >
      <Icon name={kind} className={cn('mt-1', isWarning ? 'text-caution' : 'text-accent')} />
      <div className="flush min-w-0">
        {isWarning ? <span className="sr-only">Warning: </span> : null}
        {title ? <p className="mb-1 font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
};
