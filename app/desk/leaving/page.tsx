import { StatusTag } from '@/components/ui/status-tag';
import { findStaff } from '@/lib/auth/staff';
import { deskPaths } from '@/lib/desk-paths';
import { requestWords } from '@/lib/domain/deregistration';
import { pageIn } from '@/lib/domain/desk';
import { readLeaving } from '@/lib/operations/desk/read-lists';
import { CaseRow, CaseRows } from '../case-row';
import { DeskPager } from '../desk-pager';
import { DeskShell } from '../desk-shell';
import { deskTitle, hiddenDesk } from '../hidden-desk';
import { Why } from '../why';

export const generateMetadata = deskTitle('Leaving');

export default async function DeskLeavingPage({ searchParams }: PageProps<'/desk/leaving'>) {
  if (!(await findStaff())) return hiddenDesk();
  const { rows, total, page, pages } = await readLeaving(pageIn((await searchParams).page));
  return (
    <DeskShell at="leaving">
      <h1>Leaving, and standing still or late</h1>
      <p role="status">
        {total === 0 ? 'No request stands still or is late.' : `${total.toLocaleString('en-GB')} in all.`}
      </p>
      {rows.length > 0 ? (
        <CaseRows>
          {rows.map(({ reference, account, ending, state, reason, until, lateAt, since, takenBy }) => (
            <CaseRow
              key={reference}
              href={deskPaths.story(reference)}
              name={reference}
              about={`${account}, ${ending}`}
              tag={
                <StatusTag tone={lateAt ? 'problem' : requestWords[state].tone}>
                  {lateAt ? 'Longer than usual' : requestWords[state].words}
                </StatusTag>
              }
              since={lateAt ?? since}
              takenBy={takenBy}
            >
              <Why reason={reason} until={until}>
                {lateAt
                  ? 'The release takes longer than usual. The customer was told that PaxFlow looks into it.'
                  : 'Meta has not answered for more than an hour. PaxFlow goes on asking by itself.'}
              </Why>
            </CaseRow>
          ))}
        </CaseRows>
      ) : null}
      <DeskPager page={page} pages={pages} hrefOf={deskPaths.leaving} />
    </DeskShell>
  );
}
