'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { signInSchema } from '@/lib/domain/address';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { askSignInLinkAction } from './actions';

export function SignInForm({ initial, next }: { initial: FormState; next: string }) {
  const form = useActionForm(askSignInLinkAction, signInSchema, initial);
  return (
    <FormFrame form={form} hidden={{ next }} submit="Send me a sign-in link">
      <h1>Sign in</h1>
      <p>We mail you a link. There is no password. The first sign-in opens your account.</p>
      <TextField
        {...form.register('email')}
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        label="Email address"
        hint="The link works for 10 minutes and once."
        width="medium"
        defaultValue={typed(form.state, 'email')}
        errors={form.errors.email}
      />
    </FormFrame>
  );
}
