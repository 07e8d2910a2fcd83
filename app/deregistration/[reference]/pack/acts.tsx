import { ClockTime } from '@/components/ui/clock-time';
import type { PackAct } from '@/lib/domain/leaving-pack';

/** The four acts: when, who, and how it is known. */
export const Acts = ({ acts }: { acts: readonly PackAct[] }) => (
  <section aria-labelledby="acts">
    <h2 id="acts">The four acts</h2>
    <ol className="m-0 list-none border-t border-line p-0">
      {acts.map(({ id, title, at, by, words }, i) => (
        <li
          key={id}
          className="grid break-inside-avoid gap-x-6 border-b border-line py-3 sm:grid-cols-[minmax(9rem,1fr)_2fr]"
        >
          <span className="font-semibold">
            {i + 1}. {title}
          </span>
          <div className="flush min-w-0">
            {at ? (
              <p className="mb-0">
                <ClockTime at={at} />, by <strong className="wrap-anywhere">{by}</strong>
              </p>
            ) : null}
            <p className="mb-0 text-ink-soft">{words}</p>
          </div>
        </li>
      ))}
    </ol>
  </section>
);
