import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

type Props = {
  href: Route;
  title: string;
  children?: ReactNode;
  headingLevel?: 2 | 3 | undefined;
  prefetch?: boolean | undefined;
};

/** A door to one place: the heading is the link, the whole card is the target. */
export const Card = ({ href, title, children, headingLevel = 2, prefetch = false }: Props) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="flush relative h-full rounded-panel border border-line bg-surface p-6 has-focus-visible:border-accent hover:border-accent">
      <Heading className="mt-0 mb-2 text-lead">
        <Link href={href} prefetch={prefetch} className="after:absolute after:inset-0 after:rounded-panel">
          {title}
        </Link>
      </Heading>
      {children}
    </div>
  );
};
