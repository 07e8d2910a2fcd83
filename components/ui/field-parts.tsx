import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

export type FieldErrors = readonly string[] | undefined;

export const hintId = (name: string) => `${name}-hint`;
export const errorId = (name: string) => `${name}-error`;
export const hasErrors = (errors: FieldErrors): boolean => errors !== undefined && errors.length > 0;

/** The ids of hint and error that exist, for `aria-describedby`; undefined when there is neither. */
export const describedBy = (name: string, hint: ReactNode, errors: FieldErrors): string | undefined =>
  cn(hint ? hintId(name) : false, hasErrors(errors) && errorId(name)) || undefined;

export const FieldHint = ({ name, children }: { name: string; children: ReactNode }) => (
  <p id={hintId(name)} className="mb-2 text-ink-soft">
    {children}
  </p>
);

/** Each message on its own line, with a hidden "Error:" so that colour is not the only sign. */
export const FieldError = ({ name, errors }: { name: string; errors: FieldErrors }) =>
  errors && hasErrors(errors) ? (
    <div id={errorId(name)} className="mb-2 font-semibold text-danger">
      {errors.map((message) => (
        <p key={message} className="mb-1">
          <span className="sr-only">Error: </span>
          {message}
        </p>
      ))}
    </div>
  ) : null;

/** The frame around one question; a wrong answer gets a red edge on its starting side. */
export const fieldFrame = (errors: FieldErrors): string =>
  cn('mb-8 min-w-0', hasErrors(errors) && 'border-s-4 border-danger ps-4');

export const fieldControl = (errors: FieldErrors): string =>
  cn(
    'block min-h-12 w-full rounded-control border-2 bg-surface px-3 py-2 text-ink',
    hasErrors(errors) ? 'border-danger' : 'border-edge hover:border-ink',
  );
