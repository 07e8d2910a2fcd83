'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { keyOnlySchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { leaveOnboardingAction } from './actions';

export function LeaveForm({ initial }: { initial: FormState }) {
  const form = useActionForm(leaveOnboardingAction, keyOnlySchema, initial);
  return <FormFrame form={form} submit="Leave this onboarding" variant="secondary" />;
}
