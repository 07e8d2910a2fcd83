import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

type Props = { action: Route; submit: string; children: ReactNode };

/** A question by GET: the answer has an address of its own, and no script is needed to ask. */
export const ToolForm = ({ action, submit, children }: Props) => (
  <form
    action={action}
    method="get"
    noValidate
    className="my-6 rounded-panel border border-line bg-surface p-5 sm:p-7 print:hidden"
  >
    {children}
    <Button className="mt-2">{submit}</Button>
  </form>
);

/** The name of the form where it stands in an article, between headings that are not its own. */
export const ToolTitle = ({ children }: { children: ReactNode }) => (
  <p className="mb-4 text-lead font-bold">{children}</p>
);
