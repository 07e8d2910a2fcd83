'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { keyOnlySchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { openOnboardingAction } from './actions';

export function StartForm({ initial }: { initial: FormState }) {
  return <FormFrame form={useActionForm(openOnboardingAction, keyOnlySchema, initial)} submit="Start now" />;
}
