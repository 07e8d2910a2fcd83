import type { Metadata } from 'next';
import { HelpLink } from '@/components/onboarding/help-link';
import { StepPage } from '@/components/onboarding/step-page';
import { ButtonAnchor } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { isRefusalCode } from '@/lib/domain/refusals';
import { freshState } from '@/lib/forms/form-state';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../require-step';
import { DisplayNameForm } from './display-name-form';

export const metadata: Metadata = { title: 'Your Meta business - Connect a number' };

export default async function BusinessPage({ searchParams }: PageProps<'/onboarding/business'>) {
  const { initial, draft, business, answers } = await requireNumberStep('business');
  const { problem } = await searchParams;
  return (
    <StepPage step="business" answers={answers}>
      {typeof problem === 'string' && isRefusalCode(problem) ? (
        <RefusalNotice refusal={{ code: problem }} focus />
      ) : null}
      <h1>Connect your Meta business</h1>
      <p>
        The number is registered in a WhatsApp Business Account that belongs to you. You choose it in a window
        of Meta’s, and give PaxFlow access to it.
      </p>
      {business ? (
        <p>
          Connected: <strong>{business.name}</strong>. Not the right one?{' '}
          <a href={paths.connectBusiness}>Choose another business</a>
        </p>
      ) : (
        <p className="flex flex-wrap items-center gap-4">
          <ButtonAnchor href={paths.connectBusiness}>Open Meta’s window</ButtonAnchor>
          <HelpLink article="meta-business/connect-your-meta-business">What happens there?</HelpLink>
        </p>
      )}
      {business ? (
        <DisplayNameForm initial={freshState(initial.key, { displayName: draft.displayName ?? '' })} />
      ) : null}
    </StepPage>
  );
}
