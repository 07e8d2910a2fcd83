import Link from 'next/link';
import { Fragment } from 'react';
import { HelpLink } from '@/components/onboarding/help-link';
import { type Refusal, type RefusalEntry, refusals } from '@/lib/domain/refusals';
import { paths } from '@/lib/paths';
import { ClockTime } from './clock-time';
import { Icon } from './icon';
import { TakeFocus } from './take-focus';

/** Fills `{until}` and `{who}`; where neither is known the sentence still reads as one. */
const Filled = ({ text, refusal: { until, who } }: { text: string; refusal: Refusal }) =>
  text.split(/(\{until\}|\{who\})/).map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed sentence never move
    <Fragment key={i}>
      {piece === '{until}' ? until ? <ClockTime at={until} /> : 'the end of the wait' : null}
      {piece === '{who}' ? <strong>{who ?? 'a colleague'}</strong> : null}
      {piece.startsWith('{') ? null : piece}
    </Fragment>
  ));

const Row = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <div>
    <dt className="inline font-semibold">{term} </dt>
    <dd className="inline">{children}</dd>
  </div>
);

const link = 'inline-flex min-h-11 items-center';

/** The article without its section, as a question to a person names it. */
const articleOf = ({ article }: RefusalEntry): string => article.split('#')[0] ?? article;

/** A foreseen "no": what happened and what to do, who acts, when it ends, where to read more. */
export const RefusalNotice = ({
  refusal,
  focus = false,
  offersContact = true,
  about,
  isHere = false,
}: {
  refusal: Refusal;
  focus?: boolean | undefined;
  offersContact?: boolean | undefined;
  /** The reference of the registration it is about, where there is one. */
  about?: string;
  /** The page is the one where it is put right, so no way leads there. */
  isHere?: boolean | undefined;
}) => {
  const entry: RefusalEntry = refusals[refusal.code];
  return (
    <TakeFocus when={focus} className="mb-8 rounded-panel border-2 border-s-8 border-danger bg-surface p-5">
      <p className="flex gap-3 text-lead font-semibold">
        <Icon name="warning" className="mt-1 text-danger" />
        <span>
          <Filled text={entry.sentence} refusal={refusal} />
        </span>
      </p>
      <dl className="mb-3 grid gap-1">
        <Row term="Who acts:">{entry.owner}</Row>
        <Row term="When it ends:">
          <Filled text={entry.ends} refusal={refusal} />
        </Row>
      </dl>
      <p className="flex flex-wrap gap-x-6">
        {entry.way && !isHere ? (
          <Link href={paths.step(entry.way.step)} prefetch={false} className={`${link} font-semibold`}>
            {entry.way.words}
          </Link>
        ) : null}
        <HelpLink article={entry.article} className={link}>
          Read more about this
        </HelpLink>
        {offersContact ? (
          <a
            href={paths.contact({ article: articleOf(entry), ...(about ? { about } : {}) })}
            target="_blank"
            className={link}
            rel="noopener"
          >
            Ask a person
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        ) : null}
      </p>
    </TakeFocus>
  );
};
