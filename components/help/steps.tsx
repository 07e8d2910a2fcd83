import type { ReactNode } from 'react';

/** A numbered list whose numbers can be found again after a look at the phone. Goes around a Markdown list. */
export const Steps = ({ children }: { children: ReactNode }) => <div className="steps">{children}</div>;
