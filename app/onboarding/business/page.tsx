import type { Metadata } from 'next';
import { HelpLink } from '@/components/onboarding/help-link';
import { StepPage } from '@/components/onboarding/step-page';
import { ButtonAnchor, ButtonLink } from '@/components/ui/button';
import { findGrantOfDraft } from '@/lib/db/meta-grants';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { lastEnding } from '@/lib/operations/onboarding/meta-window';
import { partOf } from '@/lib/operations/onboarding/read-grant';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../require-step';
import { BeforeTheWindow } from './before-the-window';
import { LookAgainForm } from './look-again-form';
import { openedAt } from './opened-window';
import { WindowProblem } from './window-problem';

export const metadata: Metadata = { title: 'Your Meta business - Connect a number' };

export default async function BusinessPage({ searchParams }: PageProps<'/onboarding/business'>) {
  const { draft, business, answers } = await requireNumberStep('business');
  const { problem } = await searchParams;
  const grant = await findGrantOfDraft(draft.id);
  return (
    <StepPage step="business" answers={answers}>
      <WindowProblem
        problem={problem}
        ending={await lastEnding(draft.id)}
        openedAt={problem ? null : await openedAt()}
      />
      <h1>Connect your Meta business</h1>
      <p>
        The number is registered in a WhatsApp Business Account that belongs to you. You choose it in a window
        of Meta’s, and give PaxFlow access to it.
      </p>
      {grant && grant.offers.length === 0 ? (
        <section aria-labelledby="ask-again">
          <h2 id="ask-again">Meta has not told us yet what you chose</h2>
          <p>You gave the access, and it is kept. We only have to ask Meta what it is for.</p>
          <LookAgainForm initial={freshState(newFormKey())} />
        </section>
      ) : null}
      {grant && grant.offers.length > 0 ? (
        <section aria-labelledby="go-on">
          <h2 id="go-on">You came back from Meta’s window</h2>
          <p>One question is left: whether we have the right business.</p>
          <ButtonLink href={paths.business(partOf(grant))}>Go on with that</ButtonLink>
        </section>
      ) : null}
      {business ? (
        <>
          <p>
            Connected: <strong>{business.name}</strong>. Not the right one?{' '}
            <a href={paths.connectBusiness}>Choose another business</a>
          </p>
          <ButtonLink href={paths.business('name')}>Continue</ButtonLink>
        </>
      ) : (
        <>
          {grant ? <h2>Or start over</h2> : <BeforeTheWindow />}
          <p className="flex flex-wrap items-center gap-4">
            <ButtonAnchor href={paths.connectBusiness} variant={grant ? 'secondary' : 'primary'}>
              Open Meta’s window
            </ButtonAnchor>
            <HelpLink article="meta-business/connect-your-meta-business">What happens there?</HelpLink>
          </p>
        </>
      )}
    </StepPage>
  );
}
