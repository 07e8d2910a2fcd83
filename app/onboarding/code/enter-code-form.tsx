'use client';
import type { ReactNode } from 'react';
import { CodeField } from '@/components/onboarding/code-field';
import { FormFrame } from '@/components/onboarding/form-frame';
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
      <CodeField input={form.register('code')} errors={form.errors.code} />
    </FormFrame>
  );
}
