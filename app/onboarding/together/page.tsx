import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { HelpLink } from '@/components/onboarding/help-link';
import { ClockTime } from '@/components/ui/clock-time';
import { SummaryList } from '@/components/ui/summary-list';
import { requireMember } from '@/lib/auth/member';
import { internationalNumber } from '@/lib/domain/number-text';
import { nextStep } from '@/lib/domain/onboarding-steps';
import { freshState } from '@/lib/forms/form-state';
import { isFormAnswer } from '@/lib/forms/is-form-answer';
import { newFormKey } from '@/lib/ids';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';
import { whoIsOnIt } from '@/lib/operations/onboarding/who-is-on-it';
import { paths } from '@/lib/paths';
import { LookOn } from './look-on';
import { StepsSoFar } from './steps-so-far';
import { TakeOverForm } from './take-over-form';

export const metadata: Metadata = { title: 'A colleague is on this - Connect a number' };

export default async function TogetherPage() {
  const member = await requireMember(paths.step('together'));
  const onboarding = await readOnboarding(member.accountId);
  if (!onboarding) redirect(paths.onboarding);
  const { answers, draft, number, business } = onboarding;
  const onIt = await whoIsOnIt(member);
  const isOther = onIt.state === 'other';
  if (!isOther && !(await isFormAnswer())) redirect(paths.step(nextStep(answers)));
  const rows = [
    ...(number
      ? [{ term: 'Number', value: <strong dir="ltr">{internationalNumber(number.e164)}</strong> }]
      : []),
    ...(business ? [{ term: 'Meta business', value: business.name }] : []),
    ...(draft.displayName ? [{ term: 'Display name', value: draft.displayName }] : []),
    { term: 'Last change', value: <ClockTime at={draft.updatedAt} /> },
  ];
  return (
    <>
      <h1>A colleague is on this</h1>
      {isOther ? (
        <p className="text-lead">
          <strong>{onIt.who}</strong> is on this since <ClockTime at={new Date(onIt.since)} />. You can look
          on here, or take over at once.
        </p>
      ) : null}
      <TakeOverForm initial={freshState(newFormKey())} />
      <p>
        Everything that was answered stays. At the next press your colleague reads that you are on it now, and
        keeps what they typed.{' '}
        <HelpLink article="getting-started/invite-colleagues#two-people-on-one-number">
          How it works with two
        </HelpLink>
      </p>
      <h2>Where it stands</h2>
      <StepsSoFar answers={answers} />
      <SummaryList rows={rows} />
      <LookOn />
      <noscript>
        <p>
          <a href={paths.step('together')}>Look again</a>
        </p>
      </noscript>
    </>
  );
}
