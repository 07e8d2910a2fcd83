import Link from 'next/link';
import { StatusTag } from '@/components/ui/status-tag';
import { findStaff } from '@/lib/auth/staff';
import { deskPaths } from '@/lib/desk-paths';
import { pageIn } from '@/lib/domain/desk';
import { stateWords } from '@/lib/domain/registration';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readNumbers } from '@/lib/operations/desk/read-lists';
import { CaseRow, CaseRows } from '../case-row';
import { DeskPager } from '../desk-pager';
import { DeskShell } from '../desk-shell';
import { FindCaseForm } from '../find-case-form';
import { deskTitle, hiddenDesk } from '../hidden-desk';
import { Why } from '../why';

export const generateMetadata = deskTitle('Numbers');

const endingIn = (typed: unknown): string =>
  typeof typed === 'string' && /^\d{2,4}$/.test(typed) ? typed : '';

const counted = (total: number, ending: string): string => {
  if (total === 0) return ending ? `No number ends in ${ending}.` : 'No number waits or is in trouble.';
  const all = total.toLocaleString('en-GB');
  return ending ? `${all} ending in ${ending}.` : `${all} in all. Those that wait for PaxFlow stand first.`;
};

export default async function DeskNumbersPage({ searchParams }: PageProps<'/desk/numbers'>) {
  if (!(await findStaff())) return hiddenDesk();
  const query = await searchParams;
  const ending = endingIn(query.ending);
  const { rows, total, page, pages } = await readNumbers(ending, pageIn(query.page));
  return (
    <DeskShell at="numbers">
      <h1>{ending ? `Numbers ending in ${ending}` : 'Numbers that wait or are in trouble'}</h1>
      <FindCaseForm initial={freshState(newFormKey())} />
      <p role="status">
        {counted(total, ending)}{' '}
        {ending ? (
          <Link href={deskPaths.numbers()} prefetch={false} className="inline-flex min-h-11 items-center">
            Show those in trouble
          </Link>
        ) : null}
      </p>
      {rows.length > 0 ? (
        <CaseRows>
          {rows.map(
            ({ reference, account, ending: digits, displayName, state, reason, until, since, takenBy }) => (
              <CaseRow
                key={reference}
                href={deskPaths.story(reference)}
                name={reference}
                about={`${account}, ${digits}, “${displayName}”`}
                tag={<StatusTag tone={stateWords[state].tone}>{stateWords[state].words}</StatusTag>}
                since={since}
                takenBy={takenBy}
              >
                <Why reason={reason} until={until}>
                  {state === 'registering' || state === 'pending_proofs'
                    ? 'It has been under way for longer than usual. PaxFlow goes on by itself.'
                    : 'Nothing stands still.'}
                </Why>
              </CaseRow>
            ),
          )}
        </CaseRows>
      ) : null}
      <DeskPager page={page} pages={pages} hrefOf={(to) => deskPaths.numbers(ending, to)} />
    </DeskShell>
  );
}
