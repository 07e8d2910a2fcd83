import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { StepPage } from '@/components/onboarding/step-page';
import { freshState } from '@/lib/forms/form-state';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../../require-step';
import { DisplayNameForm } from './display-name-form';

export const metadata: Metadata = { title: 'Display name - Connect a number' };

export default async function DisplayNamePage() {
  const { initial, draft, business, answers } = await requireNumberStep('business');
  if (!business) redirect(paths.business('start'));
  // A number that moves brings its name along.
  if (answers.isMoving) redirect(paths.step('code'));
  return (
    <StepPage step="business" answers={answers} back={paths.business('start')}>
      <h1>What do customers see?</h1>
      <p>
        The display name stands above your chats. Meta looks at it, usually within 24 to 48 hours, and the
        number works meanwhile.
      </p>
      <DisplayNameForm initial={freshState(initial.key, { displayName: draft.displayName ?? '' })} />
    </StepPage>
  );
}
