'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { displayNameSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { giveDisplayNameAction } from '../actions';

export function DisplayNameForm({ initial }: { initial: FormState }) {
  const form = useActionForm(giveDisplayNameAction, displayNameSchema, initial);
  return (
    <FormFrame form={form} submit="Continue">
      <TextField
        {...form.register('displayName')}
        name="displayName"
        label="Display name"
        hint="The name your customers know you by, 3 to 75 characters. Meta reviews it; the number works meanwhile."
        autoComplete="organization"
        defaultValue={typed(form.state, 'displayName')}
        errors={form.errors.displayName}
      />
    </FormFrame>
  );
}
