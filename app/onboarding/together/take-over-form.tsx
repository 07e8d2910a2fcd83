'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { keyOnlySchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { takeOverAction } from '../actions';

export function TakeOverForm({ initial }: { initial: FormState }) {
  const form = useActionForm(takeOverAction, keyOnlySchema, initial);
  return <FormFrame form={form} submit="Take over" isCompact />;
}
