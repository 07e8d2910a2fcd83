import Link from 'next/link';
import { findStaff } from '@/lib/auth/staff';
import { deskPaths } from '@/lib/desk-paths';
import { pageIn } from '@/lib/domain/desk';
import { readQuestions } from '@/lib/operations/desk/read-lists';
import { CaseRow, CaseRows } from '../case-row';
import { DeskPager } from '../desk-pager';
import { DeskShell } from '../desk-shell';
import { deskTitle, hiddenDesk } from '../hidden-desk';

export const generateMetadata = deskTitle('Questions');

export default async function DeskQuestionsPage({ searchParams }: PageProps<'/desk/questions'>) {
  if (!(await findStaff())) return hiddenDesk();
  const query = await searchParams;
  const show = query.show === 'answered' ? 'answered' : 'open';
  const { rows, total, page, pages } = await readQuestions(show, pageIn(query.page));
  const other = show === 'open' ? 'answered' : 'open';
  return (
    <DeskShell at="questions">
      <h1>{show === 'open' ? 'Open questions' : 'Answered questions'}</h1>
      <p role="status" className="flex flex-wrap items-center gap-x-6">
        <span>{total === 0 ? `No question is ${show}.` : `${total.toLocaleString('en-GB')} in all.`}</span>
        <Link
          href={deskPaths.questions(other)}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          Show {other} ones
        </Link>
      </p>
      {rows.length > 0 ? (
        <CaseRows>
          {rows.map(({ reference, glance, article, about, isMember, since, takenBy }) => (
            <CaseRow
              key={reference}
              href={deskPaths.story(reference)}
              name={reference}
              about={[isMember ? 'A member' : 'Not signed in', about, article].filter(Boolean).join(', ')}
              since={since}
              takenBy={takenBy}
            >
              {glance}
            </CaseRow>
          ))}
        </CaseRows>
      ) : null}
      <DeskPager page={page} pages={pages} hrefOf={(to) => deskPaths.questions(show, to)} />
    </DeskShell>
  );
}
