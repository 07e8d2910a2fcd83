import Link from 'next/link';
import { ScrollTable } from '@/components/sandbox/scroll-table';
import { findStaff } from '@/lib/auth/staff';
import { deskPaths } from '@/lib/desk-paths';
import { type DeskHelp, readDeskHelp, reportDays } from '@/lib/operations/desk/read-help-report';
import { DeskShell } from '../desk-shell';
import { deskTitle, hiddenDesk } from '../hidden-desk';

export const generateMetadata = deskTitle('Help center');

export default async function DeskHelpPage({ searchParams }: PageProps<'/desk/help'>) {
  if (!(await findStaff())) return hiddenDesk();
  const asked = Number((await searchParams).days);
  const days = reportDays.find((one) => one === asked) ?? 30;
  const { searches, withoutResult, withoutClick, ratings, notes } = await readDeskHelp(days);
  return (
    <DeskShell at="help">
      <h1>The help center in the last {days} days</h1>
      <p className="flex flex-wrap items-center gap-x-6">
        {reportDays
          .filter((one) => one !== days)
          .map((one) => (
            <Link
              key={one}
              href={deskPaths.help(one)}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              The last {one} days
            </Link>
          ))}
      </p>
      <p>
        {searches.all.toLocaleString('en-GB')} searches: {searches.withoutResult.toLocaleString('en-GB')}{' '}
        found nothing, {searches.opened.toLocaleString('en-GB')} led to an article.
      </p>
      <Searched title="Found nothing" id="nothing" list={withoutResult} />
      <Searched title="Found something, and nobody opened it" id="unopened" list={withoutClick} />
      <h2>Did the article answer the question?</h2>
      {ratings.length > 0 ? (
        <ScrollTable label="Ratings" columns={['Article', 'Yes', 'Partly', 'No', 'Why not']}>
          {ratings.map(({ article, yes, partly, no, reasons }) => (
            <tr key={article}>
              <th scope="row">{article}</th>
              <td>{yes}</td>
              <td>{partly}</td>
              <td>{no}</td>
              <td>{reasons.join(', ')}</td>
            </tr>
          ))}
        </ScrollTable>
      ) : (
        <p>Nobody has answered.</p>
      )}
      <h2>What readers wrote</h2>
      {notes.length > 0 ? (
        <ul>
          {notes.map(({ article, answer, reason, note }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once; its lines have no name
            <li key={i} className="break-words">
              {article} ({[answer, reason].filter(Boolean).join(', ')}): {note}
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing.</p>
      )}
    </DeskShell>
  );
}

type SearchedProps = { title: string; id: string; list: DeskHelp['withoutResult'] };

const Searched = ({ title, id, list }: SearchedProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {list.length > 0 ? (
      <ol>
        {list.map(({ query, times }) => (
          <li key={query} className="break-words">
            {query} <span className="text-small text-ink-soft">{times} times</span>
          </li>
        ))}
      </ol>
    ) : (
      <p>Nothing.</p>
    )}
  </section>
);
