import type { ComponentPropsWithRef } from 'react';
import { cn } from '@/lib/cn';

type Props = ComponentPropsWithRef<'button'> & { isGrave?: boolean };

/** A small button among many, for one act in the pretend world. */
export const ActButton = ({ isGrave = false, className, type = 'submit', ...rest }: Props) => (
  <button
    type={type}
    className={cn(
      'inline-flex min-h-11 items-center rounded-control border-2 bg-surface px-4 py-1 text-start font-medium hover:bg-sunken',
      isGrave ? 'border-danger text-danger' : 'border-edge text-ink hover:border-ink',
      className,
    )}
    {...rest}
  />
);
