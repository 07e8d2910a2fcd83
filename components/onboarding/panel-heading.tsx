'use client';
import { type ReactNode, useEffect, useRef } from 'react';

export const panelTitle = 'help-panel-title';

/** The title of the article in the panel: reading begins here, also when one article led to another. */
export const PanelHeading = ({ children }: { children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest('dialog')?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1
      ref={heading}
      id={panelTitle}
      tabIndex={-1}
      className="mb-4 text-large leading-tight focus-visible:outline-none"
    >
      {children}
    </h1>
  );
};
