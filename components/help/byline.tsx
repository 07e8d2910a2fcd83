import { Day } from './day';

/** The first letter as a picture: no face is shown that nobody has. */
const Initial = ({ name }: { name: string }) => (
  <svg aria-hidden="true" focusable="false" viewBox="0 0 44 44" className="size-11 flex-none">
    <circle cx="22" cy="22" r="21" className="fill-accent-soft stroke-accent" strokeWidth="1.5" />
    <text x="22" y="29" textAnchor="middle" className="fill-accent text-lead font-bold">
      {name.charAt(0)}
    </text>
  </svg>
);

/** Days as they stand in the article's file, such as 2026-11-22. */
type Props = { author: string; updated: string; reviewed: string; nextReview: string };

/** Who wrote the article, when it last changed, when all of it was last checked, and when that happens again. */
export const Byline = ({ author, updated, reviewed, nextReview }: Props) => (
  <div className="mt-6 mb-8 flex items-center gap-3 border-b border-line pb-6 text-small text-ink-soft">
    <Initial name={author} />
    <p className="mb-0">
      Written by <strong className="text-ink">{author}</strong>
      <br />
      Updated <Day day={updated} />. Checked <Day day={reviewed} />, next check by <Day day={nextReview} />.
    </p>
  </div>
);
