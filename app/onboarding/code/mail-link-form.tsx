'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { mailCodeLinkSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { mailCodeLinkAction } from '../actions';

export function MailLinkForm({ initial, numberId }: { initial: FormState; numberId: string }) {
  const form = useActionForm(mailCodeLinkAction, mailCodeLinkSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Mail the link" variant="secondary" isCompact>
      <TextField
        {...form.register('email')}
        name="email"
        type="email"
        autoComplete="off"
        inputMode="email"
        spellCheck={false}
        label="Email address of that person"
        hint="Only for this mail: we forget the address once it is sent."
        width="medium"
        defaultValue={typed(form.state, 'email')}
        errors={form.errors.email}
      />
    </FormFrame>
  );
}
