'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { TextField } from '@/components/ui/text-field';
import { inviteSchema } from '@/lib/domain/people-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { inviteAction } from '../actions';
import { roleOptions } from '../role-options';

export function InviteForm({ initial }: { initial: FormState }) {
  const form = useActionForm(inviteAction, inviteSchema, initial);
  return (
    <FormFrame form={form} submit="Send the invitation">
      <h1>Invite somebody</h1>
      <p>
        We mail them a link. It works once, for 7 days, and only for somebody who signs in with this address.
      </p>
      <TextField
        {...form.register('email')}
        name="email"
        type="email"
        autoComplete="off"
        inputMode="email"
        spellCheck={false}
        label="Email address"
        width="medium"
        defaultValue={typed(form.state, 'email')}
        errors={form.errors.email}
      />
      <Radios
        name="role"
        legend="What may they do?"
        legendSize="m"
        options={roleOptions}
        defaultValue={typed(form.state, 'role')}
        inputProps={form.register('role')}
        errors={form.errors.role}
      />
    </FormFrame>
  );
}
