import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { ClockTime } from '@/components/ui/clock-time';
import { findMember } from '@/lib/auth/member';
import { nextStep, steps } from '@/lib/domain/onboarding-steps';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';
import { paths } from '@/lib/paths';
import { BeforeYouStart } from './before-you-start';
import { LeaveForm } from './leave-form';
import { StartForm } from './start-form';

export const metadata: Metadata = { title: 'Connect a number' };

export default async function OnboardingPage() {
  const member = await findMember();
  const onboarding = member ? await readOnboarding(member.accountId) : null;
  if (!onboarding)
    return (
      <BeforeYouStart>
        {member ? (
          <StartForm initial={freshState(newFormKey())} />
        ) : (
          <ButtonLink href={paths.signIn(paths.onboarding)}>Sign in and start</ButtonLink>
        )}
      </BeforeYouStart>
    );

  const next = nextStep(onboarding.answers);
  return (
    <>
      <h1>Continue connecting a number</h1>
      <p>
        You began on <ClockTime at={onboarding.draft.createdAt} />. Everything you answered is kept. The next
        question is <strong>{steps.find(({ slug }) => slug === next)?.title.toLowerCase()}</strong>.
      </p>
      <ButtonLink href={paths.step(next)}>Continue</ButtonLink>
      {onboarding.draft.isRecovery ? (
        <>
          <h2>Not now?</h2>
          <p>
            Leave the onboarding. The number stays kept for you, and you can come back from its page any time.
          </p>
        </>
      ) : (
        <>
          <h2>Not connecting this number after all?</h2>
          <p>Leave the onboarding. Your answers are put aside and the number is free for others at once.</p>
        </>
      )}
      <LeaveForm initial={freshState(newFormKey())} />
    </>
  );
}
