import { ClockTime } from '@/components/ui/clock-time';
import type { StoryLine } from '@/lib/operations/registration/number-page';

/** Everything that happened, the newest first: when, what, and who. */
export const Story = ({ story }: { story: readonly StoryLine[] }) => (
  <section aria-labelledby="story">
    <h2 id="story">What happened</h2>
    <ol className="m-0 list-none border-t border-line p-0">
      {story.toReversed().map(({ id, at, sentence, by }) => (
        <li
          key={id}
          className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(15rem,1fr)_2fr] sm:items-baseline"
        >
          <span className="text-small text-ink-soft">
            <ClockTime at={at} />
          </span>
          <span>
            {sentence} <span className="text-small text-ink-soft">{by}</span>
          </span>
        </li>
      ))}
    </ol>
  </section>
);
