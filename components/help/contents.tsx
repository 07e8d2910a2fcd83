export type TocEntry = { value: string; depth: number; id?: string; children?: TocEntry[] };

const link =
  '-ms-0.5 flex min-h-11 items-center border-s-4 border-transparent py-1 text-small no-underline hover:underline aria-[current]:border-accent aria-[current]:text-ink aria-[current]:underline';

const Sections = ({ toc, indent }: { toc: readonly TocEntry[]; indent: string }) => (
  <ul className="m-0 p-0">
    {toc.map(({ id, value, children }) => (
      <li key={id}>
        <a href={`#${id}`} className={`${link} ${indent}`}>
          {value}
        </a>
        {children && children.length > 0 ? <Sections toc={children} indent="ps-8" /> : null}
      </li>
    ))}
  </ul>
);

/** The sections of an article as plain links; worth its place from three sections on. Scripts mark the current one. */
export const Contents = ({ toc }: { toc: readonly TocEntry[] }) =>
  toc.length < 3 ? null : (
    <nav
      aria-labelledby="contents-title"
      data-contents=""
      className="mb-8 lg:sticky lg:top-8 lg:mb-0 lg:max-h-[calc(100dvh-4rem)] lg:overflow-y-auto print:hidden"
    >
      <h2 id="contents-title" className="mt-0 mb-2 text-body">
        On this page
      </h2>
      <div className="border-s-2 border-line">
        <Sections toc={toc} indent="ps-3" />
      </div>
    </nav>
  );
