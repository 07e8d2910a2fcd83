import { answerMissing } from '@/app/answer-missing';
import { isSignInFresh } from '@/lib/auth/fresh-sign-in';
import { findStaff } from '@/lib/auth/staff';
import { isFormAnswer } from '@/lib/forms/is-form-answer';
import { readNumberStory } from '@/lib/operations/desk/read-number';
import { readQuestion } from '@/lib/operations/desk/read-question';
import { DeskShell } from '../desk-shell';
import { deskTitle, hiddenDesk } from '../hidden-desk';
import { NumberCase } from './number-case';
import { QuestionCase } from './question-case';

export const generateMetadata = deskTitle('One story');

export default async function DeskCasePage({ params }: PageProps<'/desk/[reference]'>) {
  const staff = await findStaff();
  if (!staff) return hiddenDesk();
  const { reference } = await params;
  const question = await readQuestion(reference);
  const story = question ? null : await readNumberStory(reference);
  // A form sent without scripts in the eleventh minute comes back with what was typed; the act itself is refused.
  const who = { reference, staff, isFresh: (await isFormAnswer()) || (await isSignInFresh()) };
  return (
    <DeskShell>
      {question ? <QuestionCase question={question} who={who} /> : null}
      {story ? <NumberCase story={story} who={who} /> : null}
      {question || story ? null : answerMissing()}
    </DeskShell>
  );
}
