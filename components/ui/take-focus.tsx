'use client';

import { type ReactNode, useEffect, useRef } from 'react';

type Props = { when: boolean; className: string; children: ReactNode };

/** An alert that may take the focus when it appears, so that keyboard and screen reader start there. */
export const TakeFocus = ({ when, className, children }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (when) box.current?.focus();
  }, [when]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className={className}>
      {children}
    </div>
  );
};
