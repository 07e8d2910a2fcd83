'use client';
import { DisplayNameField } from '@/components/onboarding/display-name-field';
import { FormFrame } from '@/components/onboarding/form-frame';
import { changeNameSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { changeNameAction } from '../../../actions';

export function ChangeNameForm({ initial, reference }: { initial: FormState; reference: string }) {
  const form = useActionForm(changeNameAction, changeNameSchema, initial);
  return (
    <FormFrame form={form} hidden={{ reference }} submit="Ask Meta for this name">
      <DisplayNameField form={form} label="New display name" />
    </FormFrame>
  );
}
