import { ButtonLink } from '@/components/ui/button';
import { findMember } from '@/lib/auth/member';
import { lastFour } from '@/lib/domain/number-text';
import { nextStep, steps } from '@/lib/domain/onboarding-steps';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';
import { paths } from '@/lib/paths';

/** Where the reader's own number waits, if somebody is signed in and has begun: often that is what was searched for. */
export async function OpenStep() {
  const member = await findMember();
  const onboarding = member && (await readOnboarding(member.accountId));
  if (!onboarding) return null;
  const next = nextStep(onboarding.answers);
  const title = steps.find(({ slug }) => slug === next)?.title.toLowerCase();
  return (
    <section
      aria-labelledby="open-step"
      className="mt-8 rounded-panel border-2 border-accent bg-accent-soft p-6"
    >
      <h2 id="open-step" className="mt-0">
        {onboarding.number
          ? `Your number that ends ${lastFour(onboarding.number.e164)} is waiting for you`
          : 'You began to connect a number'}
      </h2>
      <p>Next: {title}. Everything you answered is kept.</p>
      <ButtonLink href={paths.step(next)} prefetch={false}>
        Continue
      </ButtonLink>
    </section>
  );
}
