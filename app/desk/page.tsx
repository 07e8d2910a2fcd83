import { Card } from '@/components/ui/card';
import { findStaff } from '@/lib/auth/staff';
import { deskPaths } from '@/lib/desk-paths';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readDesk } from '@/lib/operations/desk/read-lists';
import { DeskShell } from './desk-shell';
import { FindCaseForm } from './find-case-form';
import { deskTitle, hiddenDesk } from './hidden-desk';

export const generateMetadata = deskTitle('What waits');

const waiting = (count: number): string =>
  count === 0 ? 'Nothing waits' : `${count.toLocaleString('en-GB')} ${count === 1 ? 'waits' : 'wait'}`;

export default async function DeskHomePage() {
  if (!(await findStaff())) return hiddenDesk();
  const { leaving, numbers, questions } = await readDesk();
  return (
    <DeskShell at="desk">
      <h1>What waits for a person</h1>
      <FindCaseForm initial={freshState(newFormKey())} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Card href={deskPaths.leaving()} title={`Leaving: ${waiting(leaving)}`}>
          <p>Requests to leave that stand still or take longer than usual.</p>
        </Card>
        <Card href={deskPaths.numbers()} title={`Numbers: ${waiting(numbers)}`}>
          <p>Numbers that wait for PaxFlow, or are in trouble.</p>
        </Card>
        <Card href={deskPaths.questions()} title={`Questions: ${waiting(questions)}`}>
          <p>Questions to a person, from the help center and the compatibility check.</p>
        </Card>
        <Card href={deskPaths.help(30)} title="Help center">
          <p>What readers searched in vain, and how they rate the articles.</p>
        </Card>
      </div>
    </DeskShell>
  );
}
