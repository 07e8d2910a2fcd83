type Props = { canonical: string; markdown: string };

/**
 * What an article tells programs about its addresses. Written as plain links: the framework's own would put a
 * guessed host where none is known.
 */
export const ArticleHead = ({ canonical, markdown }: Props) => (
  <>
    <link rel="canonical" href={canonical} />
    <link rel="alternate" type="text/markdown" href={markdown} />
  </>
);
