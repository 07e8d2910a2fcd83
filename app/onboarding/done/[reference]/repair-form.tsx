'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { repairSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { repairAction } from '../../actions';

type Props = { initial: FormState; reference: string; submit?: string };

/** The way back to the question whose answer Meta did not take. */
export function RepairForm({ initial, reference, submit = 'Go back to the step that repairs this' }: Props) {
  const form = useActionForm(repairAction, repairSchema, initial);
  return <FormFrame form={form} hidden={{ reference }} submit={submit} />;
}
