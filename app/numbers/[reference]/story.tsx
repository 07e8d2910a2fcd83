import { ClockTime } from '@/components/ui/clock-time';
import type { Accepted, StoryLine } from '@/lib/operations/registration/number-page';

/** What somebody confirmed before the number was registered: each consequence with wording, person and time. */
export const AcceptedList = ({ accepted }: { accepted: readonly Accepted[] }) => (
  <section aria-labelledby="accepted">
    <h2 id="accepted">What was confirmed</h2>
    {accepted.length === 0 ? (
      <p>Nothing is on record.</p>
    ) : (
      <ul className="m-0 grid list-none gap-3 p-0">
        {accepted.map(({ statement, textVersion, isOlderText, at, by }) => (
          <li key={`${statement} ${textVersion}`} className="border-s-4 border-line ps-4">
            <p className="mb-0">{statement}</p>
            <p className="mb-0 text-small text-ink-soft">
              {by}, <ClockTime at={at} />. Wording of {textVersion}
              {isOlderText ? ', shown here as it reads today' : ''}.
            </p>
          </li>
        ))}
      </ul>
    )}
  </section>
);

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
