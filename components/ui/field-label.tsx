import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

export type LabelSize = 'm' | 'l';

type Props = {
  htmlFor?: string | undefined;
  size: LabelSize;
  /** The question is the page's heading: the label or legend then holds the h1. */
  isPageHeading?: boolean | undefined;
  children: ReactNode;
};

const look = (size: LabelSize) =>
  cn('block', size === 'l' ? 'text-large font-bold' : 'font-semibold', 'mb-1');

/** Always visible above its field. */
export const FieldLabel = ({ htmlFor, size, isPageHeading, children }: Props) =>
  isPageHeading ? (
    <h1 className="mb-3">
      <label htmlFor={htmlFor}>{children}</label>
    </h1>
  ) : (
    <label htmlFor={htmlFor} className={look(size)}>
      {children}
    </label>
  );

/** The question over a group of choices. */
export const FieldLegend = ({ size, isPageHeading, children }: Props) => (
  <legend className={isPageHeading ? 'mb-0' : look(size)}>
    {isPageHeading ? <h1 className="mb-3">{children}</h1> : children}
  </legend>
);
