'use client';
import { DisplayNameField } from '@/components/onboarding/display-name-field';
import { FormFrame } from '@/components/onboarding/form-frame';
import { displayNameSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { giveDisplayNameAction } from '../../actions';

export function DisplayNameForm({ initial }: { initial: FormState }) {
  const form = useActionForm(giveDisplayNameAction, displayNameSchema, initial);
  return (
    <FormFrame form={form} submit="Continue">
      <DisplayNameField form={form} label="Display name" />
    </FormFrame>
  );
}
