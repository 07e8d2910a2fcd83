import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { internationalNumber } from '@/lib/domain/number-text';
import { nextStep, steps } from '@/lib/domain/onboarding-steps';
import { stateWords } from '@/lib/domain/registration';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';
import { numbersOfAccount } from '@/lib/operations/registration/numbers-of-account';
import { paths } from '@/lib/paths';

/** Where the account's numbers stand, and what is open. */
export async function YourNumbers({ accountId }: { accountId: string }) {
  const [numbers, onboarding] = await Promise.all([numbersOfAccount(accountId), readOnboarding(accountId)]);
  return (
    <>
      <h1>Your numbers</h1>
      {onboarding ? <OpenOnboarding onboarding={onboarding} /> : null}
      {numbers.length > 0 ? (
        <SummaryList
          rows={numbers.map(({ reference, e164, state }) => ({
            term: internationalNumber(e164),
            value: (
              <span className="flex flex-wrap items-center gap-3">
                <StatusTag tone={stateWords[state].tone}>{stateWords[state].words}</StatusTag>
                <Link href={paths.done(reference)} className="inline-flex min-h-11 items-center">
                  {reference}
                </Link>
              </span>
            ),
          }))}
        />
      ) : (
        <p className="text-lead">No number is connected yet.</p>
      )}
    </>
  );
}

const OpenOnboarding = ({
  onboarding: { answers, number },
}: {
  onboarding: NonNullable<Awaited<ReturnType<typeof readOnboarding>>>;
}) => {
  const next = nextStep(answers);
  return (
    <section className="mb-8 rounded-panel border-2 border-accent bg-accent-soft p-6">
      <h2 className="mt-0">
        {number ? `${internationalNumber(number.e164)} is waiting for you` : 'You began to connect a number'}
      </h2>
      <p>
        Next: {steps.find(({ slug }) => slug === next)?.title.toLowerCase()}. Everything you answered is kept.
      </p>
      <ButtonLink href={paths.step(next)}>Continue</ButtonLink>
    </section>
  );
};
