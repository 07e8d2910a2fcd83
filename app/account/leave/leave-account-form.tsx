'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { keyOnlySchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { leaveAccountAction } from '../actions';

export function LeaveAccountForm({ initial }: { initial: FormState }) {
  const form = useActionForm(leaveAccountAction, keyOnlySchema, initial);
  return <FormFrame form={form} submit="Leave this account" variant="warning" />;
}
