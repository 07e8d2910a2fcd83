import { ButtonLink } from '@/components/ui/button';
import { internationalNumber } from '@/lib/domain/number-text';
import { nextStep, steps } from '@/lib/domain/onboarding-steps';
import type { Onboarding } from '@/lib/operations/onboarding/read-onboarding';
import { paths } from '@/lib/paths';

/** The onboarding that waits for its next answer; when only the click is missing it says so in Meta's word too. */
export const OpenOnboarding = ({ onboarding: { answers, number } }: { onboarding: Onboarding }) => {
  const next = nextStep(answers);
  return (
    <section className="mb-8 rounded-panel border-2 border-accent bg-accent-soft p-6 print:hidden">
      <h2 className="mt-0">
        {number ? `${internationalNumber(number.e164)} is waiting for you` : 'You began to connect a number'}
      </h2>
      {next === 'review' ? (
        <p>
          {answers.isRecovery
            ? 'One step is left: check your answers and register the number again.'
            : 'One step is left: check your answers and register the number. Until then it does not work, and Meta calls it “Pending”.'}
        </p>
      ) : (
        <p>
          Next: {steps.find(({ slug }) => slug === next)?.title.toLowerCase()}. Everything you answered is
          kept.
        </p>
      )}
      <ButtonLink href={paths.step(next)}>Continue</ButtonLink>
    </section>
  );
};
