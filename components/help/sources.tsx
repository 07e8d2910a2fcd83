import { dateText } from '@/lib/domain/clock-text';

type Props = { sources: readonly { name: string; checked: string }[]; nextReview: string };

/** What the article rests on and when that was last looked at: Meta's rules change. */
export const Sources = ({ sources, nextReview }: Props) => (
  <details className="mt-10 text-small">
    <summary className="inline-flex min-h-11 items-center text-accent underline">
      What this article rests on
    </summary>
    <ul className="mt-2">
      {sources.map(({ name, checked }) => (
        <li key={name}>
          {name}, as it stood on <time dateTime={checked}>{dateText(new Date(checked))}</time>
        </li>
      ))}
    </ul>
    <p>
      We check this article again by <time dateTime={nextReview}>{dateText(new Date(nextReview))}</time>.
    </p>
  </details>
);
