'use client';
import type { ReactNode } from 'react';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { enterCodeSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { enterCodeAction } from '../actions';

type Props = { initial: FormState; numberId: string; children: ReactNode };

export function EnterCodeForm({ initial, numberId, children }: Props) {
  const form = useActionForm(enterCodeAction, enterCodeSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Continue">
      <h1>Enter the code</h1>
      {children}
      <TextField
        {...form.register('code')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        label="Code"
        hint="6 numbers, like 123 830. Paste it as it came."
        width="short"
        dir="ltr"
        errors={form.errors.code}
      />
    </FormFrame>
  );
}
