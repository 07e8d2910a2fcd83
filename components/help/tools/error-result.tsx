import Link from 'next/link';
import { paths } from '@/lib/paths';

/** One meaning of a code, as the page hands it over. */
export type ErrorMeaning = {
  sentence: string;
  owner: string;
  ends: string;
  retry: string;
  article: string;
  meaning: string | null;
  when: string | null;
};

const owners: Record<string, string> = {
  you: 'You',
  we: 'PaxFlow',
  Meta: 'Meta',
  'your old provider': 'Your old provider',
};

const Row = ({ term, children }: { term: string; children: string }) => (
  <div className="grid gap-x-4 py-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
    <dt className="font-semibold">{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** `your WhatsApp account` reads as the end of a sentence; alone in its row it begins with a capital. */
const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

const Meaning = ({ entry }: { entry: ErrorMeaning }) => (
  <li className="flush break-inside-avoid rounded-panel border border-line bg-surface p-5 sm:p-6">
    <h3 className="mb-3">{entry.sentence}</h3>
    <dl>
      {entry.when ? <Row term="Seen">{asSentence(entry.when)}</Row> : null}
      <Row term="Who acts">{asSentence(owners[entry.owner] ?? entry.owner)}</Row>
      <Row term="When it ends">{asSentence(entry.ends)}</Row>
      <Row term="Try again?">{entry.retry}</Row>
    </dl>
    <p>
      <Link
        href={paths.article(entry.article)}
        prefetch={false}
        className="inline-flex min-h-11 items-center print:inline"
      >
        Read more about this
      </Link>
    </p>
  </li>
);

/** Every meaning a code or some words can have, each with who acts, when it ends and whether to try again. */
export const ErrorMeanings = ({ entries }: { entries: readonly ErrorMeaning[] }) => (
  <ul className="m-0 grid gap-4 p-0">
    {entries.map((entry) => (
      <Meaning key={`${entry.sentence} ${entry.when}`} entry={entry} />
    ))}
  </ul>
);

/** Codes with a second number beside them, which says more. */
export const NarrowerCodes = ({
  codes,
}: {
  codes: readonly { code: number; subcode: number; meaning: string }[];
}) => (
  <>
    <h3>Is there a second number beside it?</h3>
    <p>Meta sometimes shows a second number. It says more about what happened.</p>
    <ul className="m-0 grid gap-1 p-0">
      {codes.map(({ code, subcode, meaning }) => (
        <li key={subcode} className="flex flex-wrap items-baseline gap-x-3">
          <Link
            href={paths.errorLookup(`${code} ${subcode}`)}
            prefetch={false}
            className="inline-flex min-h-11 min-w-20 items-center font-semibold print:inline"
          >
            {subcode}
          </Link>
          <span>{meaning}</span>
        </li>
      ))}
    </ul>
  </>
);
