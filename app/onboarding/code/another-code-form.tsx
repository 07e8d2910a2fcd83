'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { askCodeSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { askCodeAction } from '../actions';

type Props = { initial: FormState; numberId: string; method: 'sms' | 'voice'; label: string };

/** One way to ask for another code: one button. */
export function AnotherCodeForm({ initial, numberId, method, label }: Props) {
  const form = useActionForm(askCodeAction, askCodeSchema, initial);
  return (
    <div>
      <FormFrame form={form} hidden={{ numberId, method }} submit={label} variant="secondary" isCompact />
    </div>
  );
}
