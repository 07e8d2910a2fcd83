export type TocEntry = { value: string; depth: number; id?: string; children?: TocEntry[] };

/** The sections of an article as plain links; worth its place from three sections on. */
export const Contents = ({ toc }: { toc: readonly TocEntry[] }) =>
  toc.length < 3 ? null : (
    <nav aria-labelledby="contents-title" className="mb-8 lg:sticky lg:top-8 lg:mb-0 print:hidden">
      <h2 id="contents-title" className="mt-0 mb-2 text-body">
        On this page
      </h2>
      <ul className="m-0 border-s-2 border-line p-0">
        {toc.map(({ id, value }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex min-h-11 items-center py-1 ps-4 text-small no-underline hover:underline"
            >
              {value}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
