'use client';
import type { ReactNode } from 'react';
import { CodeField } from '@/components/onboarding/code-field';
import { FormFrame } from '@/components/onboarding/form-frame';
import { enterCodeByLinkSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { enterCodeByLinkAction } from './actions';

type Props = { initial: FormState; token: string; children: ReactNode };

export function HolderCodeForm({ initial, token, children }: Props) {
  const form = useActionForm(enterCodeByLinkAction, enterCodeByLinkSchema, initial);
  return (
    <FormFrame form={form} hidden={{ token }} submit="Send the code on">
      <h1>Enter the code</h1>
      {children}
      <CodeField input={form.register('code')} errors={form.errors.code} />
    </FormFrame>
  );
}
