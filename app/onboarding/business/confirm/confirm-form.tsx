'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { confirmBusinessSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { confirmBusinessAction } from '../../actions';

type Props = {
  initial: FormState;
  wabaId: string;
  /** What we see speaks against it, but Meta may know better. */
  isAgainstAdvice: boolean;
};

export function ConfirmForm({ initial, wabaId, isAgainstAdvice }: Props) {
  const form = useActionForm(confirmBusinessAction, confirmBusinessSchema, initial);
  return (
    <FormFrame
      form={form}
      hidden={{ offer: wabaId }}
      submit={isAgainstAdvice ? 'Use it all the same' : 'Yes, use this business'}
      variant={isAgainstAdvice ? 'secondary' : 'primary'}
    />
  );
}
