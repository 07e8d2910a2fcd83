'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { deleteAccountSchema, deletionWord } from '@/lib/domain/account-deletion';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { deleteAccountAction } from '../actions';

export function DeleteAccountForm({ initial }: { initial: FormState }) {
  const form = useActionForm(deleteAccountAction, deleteAccountSchema, initial);
  return (
    <FormFrame form={form} submit="Delete this account" variant="warning">
      <TextField
        {...form.register('confirmation')}
        name="confirmation"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        label={`Type “${deletionWord}” to confirm`}
        hint="It cannot be undone."
        width="short"
        defaultValue={typed(form.state, 'confirmation')}
        errors={form.errors.confirmation}
      />
    </FormFrame>
  );
}
