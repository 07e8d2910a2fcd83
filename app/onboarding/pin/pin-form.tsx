'use client';
import type { ReactNode } from 'react';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { givePinSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { givePinAction } from '../actions';

type Props = { initial: FormState; numberId: string; children: ReactNode };

export function PinForm({ initial, numberId, children }: Props) {
  const form = useActionForm(givePinAction, givePinSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Continue">
      <h1>This number has a PIN from before</h1>
      {children}
      <TextField
        {...form.register('pin')}
        name="pin"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        label="PIN"
        hint="6 numbers. Leave nothing to chance: type it once, and look at it."
        width="short"
        dir="ltr"
        errors={form.errors.pin}
      />
    </FormFrame>
  );
}
