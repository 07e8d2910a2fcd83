'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { keyOnlySchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { lookAgainAction } from '../actions';

/** Reads at Meta again what may have changed there meanwhile. */
export function LookAgainForm({ initial }: { initial: FormState }) {
  const form = useActionForm(lookAgainAction, keyOnlySchema, initial);
  return <FormFrame form={form} submit="Ask Meta again" />;
}
