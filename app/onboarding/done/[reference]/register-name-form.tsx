'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { aboutNumberSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { registerNameAction } from '../../actions';

export function RegisterNameForm({ initial, reference }: { initial: FormState; reference: string }) {
  const form = useActionForm(registerNameAction, aboutNumberSchema, initial);
  return <FormFrame form={form} hidden={{ reference }} submit="Register the new name now" />;
}
