import type { ComponentProps } from 'react';

const link = '-my-2 inline-block py-2 text-ink no-underline hover:text-ink hover:underline';

type Level = 'h2' | 'h3';
/** Earlier ids of headings, each with the present one. */
type Earlier = Readonly<Record<string, string>>;

/**
 * A section with its own address: the heading is a link to itself, and its earlier ids lead here too. The frame
 * keeps room at the end for the button that copies the link, so that nothing moves when scripts bring it.
 */
const headingOf = (Level: Level, earlier: Earlier) =>
  function ArticleHeading({ id, children }: ComponentProps<Level>) {
    const earlierIds = Object.keys(earlier).filter((one) => earlier[one] === id);
    return (
      <div data-section={id} className="relative w-fit">
        <Level id={id} className="pe-11 print:pe-0">
          {earlierIds.map((one) => (
            <span key={one} id={one} />
          ))}
          <a href={`#${id}`} className={link}>
            {children}
          </a>
        </Level>
      </div>
    );
  };

/** The headings of an article whose headings had other ids before. */
export const articleHeadings = (earlier: Earlier) => ({
  h2: headingOf('h2', earlier),
  h3: headingOf('h3', earlier),
});
