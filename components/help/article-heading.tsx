import type { ComponentProps } from 'react';

const link = '-my-2 inline-block py-2 text-ink no-underline hover:text-ink hover:underline';

/** A section with its own address: the heading is a link to itself. */
export const ArticleHeading = ({ id, children }: ComponentProps<'h2'>) => (
  <h2 id={id}>
    <a href={`#${id}`} className={link}>
      {children}
    </a>
  </h2>
);

export const ArticleSubheading = ({ id, children }: ComponentProps<'h3'>) => (
  <h3 id={id}>
    <a href={`#${id}`} className={link}>
      {children}
    </a>
  </h3>
);
