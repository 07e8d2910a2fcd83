import type { Metadata } from 'next';
import { ExclusivityWarning } from '@/components/onboarding/exclusivity-warning';
import { HelpLink } from '@/components/onboarding/help-link';
import { StepPage } from '@/components/onboarding/step-page';
import { ButtonLink } from '@/components/ui/button';
import { NewTabLink } from '@/components/ui/new-tab-link';
import { internationalNumber } from '@/lib/domain/number-text';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../require-step';

export const metadata: Metadata = { title: 'What changes - Connect a number' };

/** The interruption page: nothing but what must be known before going on. */
export default async function ExclusivityPage() {
  const { number, answers } = await requireNumberStep('exclusivity');
  return (
    <StepPage step="exclusivity" answers={answers}>
      <h1>Connecting ends all other WhatsApp use of this number</h1>
      <ExclusivityWarning title={`What changes for ${internationalNumber(number.e164)}`} />
      <p className="flex flex-wrap gap-4">
        <ButtonLink href={paths.exclusivityConfirm}>I understand, continue</ButtonLink>
        <ButtonLink href={paths.onboarding} variant="secondary">
          Stop here for now
        </ButtonLink>
      </p>
      <ul>
        <li>
          <NewTabLink href={paths.compatibility()}>Check which of your tools still work</NewTabLink>
        </li>
        <li>
          <HelpLink article="exclusivity/connection-constraints">
            Read the whole article about these limits
          </HelpLink>
        </li>
      </ul>
    </StepPage>
  );
}
