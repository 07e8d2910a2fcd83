import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

type Props = { children: ReactNode; width?: 'narrow' | 'wide' | undefined };

/** The main column. Narrow keeps lines readable and starts at the same edge as header and footer. */
export const Page = ({ children, width = 'narrow' }: Props) => (
  <main
    id="main"
    tabIndex={-1}
    className="mx-auto w-full max-w-wide grow px-4 pt-6 pb-20 outline-none sm:px-6 sm:pt-10"
  >
    <div className={cn(width === 'narrow' && 'max-w-narrow')}>{children}</div>
  </main>
);
