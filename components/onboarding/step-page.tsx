import type { Route } from 'next';
import type { ReactNode } from 'react';
import { BackLink } from '@/components/ui/back-link';
import { type Answers, previousStep, type StepSlug, stepsFor } from '@/lib/domain/onboarding-steps';
import { paths } from '@/lib/paths';

type Props = { step: StepSlug; answers: Answers; back?: Route; children: ReactNode };

/** One question on one page: the way back, where we are, then the question. */
export function StepPage({ step, answers, back, children }: Props) {
  const all = stepsFor(answers);
  const previous = previousStep(answers, step);
  const at = all.findIndex(({ slug }) => slug === step) + 1;
  return (
    <>
      <BackLink href={back ?? (previous ? paths.step(previous) : paths.onboarding)} />
      <p className="mb-2 text-ink-soft">
        Step {at} of {all.length}
      </p>
      {children}
    </>
  );
}
