import { StatusTag } from '@/components/ui/status-tag';
import { type Answers, nextStep, stepsFor } from '@/lib/domain/onboarding-steps';

/** Which questions are answered, which one is next, which are still to come. Nothing can be changed here. */
export function StepsSoFar({ answers }: { answers: Answers }) {
  const all = stepsFor(answers);
  const next = all.findIndex(({ slug }) => slug === nextStep(answers));
  return (
    <ol className="mb-8 list-none border-t border-line p-0">
      {all.map(({ slug, title }, i) => (
        <li
          key={slug}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2.5"
        >
          <span className={i === next ? 'font-semibold' : ''}>{title}</span>
          {i < next ? (
            <StatusTag tone="good">Answered</StatusTag>
          ) : i === next ? (
            <StatusTag tone="waiting">Your colleague is here</StatusTag>
          ) : (
            <StatusTag tone="neutral">Still to come</StatusTag>
          )}
        </li>
      ))}
    </ol>
  );
}
