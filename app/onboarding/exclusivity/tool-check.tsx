import { CompatibilityForm } from '@/components/help/tools/compatibility-form';
import { CompatibilityResult } from '@/components/help/tools/compatibility-result';
import { type CompatibilityQuestion, compatibilitySummary, judgeTools } from '@/lib/domain/compatibility';
import { paths } from '@/lib/paths';

type Props = { question: CompatibilityQuestion; isAsked: boolean; isWrong: boolean };

/** The compatibility check of the help center within the step: its answer comes back here, and is carried to the ticks. */
export const ToolCheck = ({ question, isAsked, isWrong }: Props) => {
  const judged = judgeTools(question);
  return (
    <section aria-labelledby="tools">
      <h2 id="tools">{isAsked ? compatibilitySummary(judged) : 'Which of your tools stop working?'}</h2>
      {isAsked ? <CompatibilityResult tools={judged} /> : null}
      <details open={isWrong}>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">
          {isAsked ? 'Change what you use today' : 'List what you use today, and see'}
        </summary>
        <CompatibilityForm question={question} action={paths.exclusivity()} />
      </details>
    </section>
  );
};
