import { Day } from './day';

type Source = { name: string; checked: string; bestBefore?: string | undefined };

/** What the article rests on, when that was last looked at, and until when it holds: Meta's rules change. */
export const Sources = ({ sources }: { sources: readonly Source[] }) => (
  <section aria-labelledby="sources-title" className="mt-12 text-small text-ink-soft">
    <h2 id="sources-title" className="mt-0 mb-2 text-body text-ink">
      What this article rests on
    </h2>
    <ul className="mb-0 list-disc ps-6">
      {sources.map(({ name, checked, bestBefore }) => (
        <li key={name} className="mb-1">
          {name}: checked on <Day day={checked} />
          {bestBefore ? (
            <>
              , to be checked again by <Day day={bestBefore} />
            </>
          ) : null}
          .
        </li>
      ))}
    </ul>
  </section>
);
