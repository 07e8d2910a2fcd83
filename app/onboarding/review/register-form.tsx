'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { ofNumberSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { registerAction } from '../actions';

export function RegisterForm({ initial, numberId }: { initial: FormState; numberId: string }) {
  const form = useActionForm(registerAction, ofNumberSchema, initial);
  return <FormFrame form={form} hidden={{ numberId }} submit="Register this number" />;
}
