/** What is left to do, with a box to tick on paper before each line. */
export const Checklist = ({ lines }: { lines: readonly string[] }) => (
  <section aria-labelledby="checklist" className="break-inside-avoid">
    <h2 id="checklist">Checklist</h2>
    <ol className="m-0 grid list-none gap-3 p-0">
      {lines.map((line) => (
        <li key={line} className="flex gap-3">
          <span aria-hidden="true" className="mt-1 size-4 flex-none border-2 border-edge bg-surface" />
          <span>{line}</span>
        </li>
      ))}
    </ol>
  </section>
);
