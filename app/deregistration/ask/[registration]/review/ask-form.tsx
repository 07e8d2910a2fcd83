'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { aboutRequestSchema } from '@/lib/domain/deregistration-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { askDeregistrationAction } from '../../../actions';

export function AskForm({ initial, reference }: { initial: FormState; reference: string }) {
  const form = useActionForm(askDeregistrationAction, aboutRequestSchema, initial);
  return <FormFrame form={form} hidden={{ reference }} submit="Request deregistration" variant="warning" />;
}
