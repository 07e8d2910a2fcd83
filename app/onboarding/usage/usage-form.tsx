'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { usageSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { answerUsageAction } from '../actions';
import { usageOptions } from './usage-options';

type Props = { initial: FormState; numberId: string; numberText: string };

export function UsageForm({ initial, numberId, numberText }: Props) {
  const form = useActionForm(answerUsageAction, usageSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Continue">
      <Radios
        name="usage"
        isPageHeading
        legend={`Where is ${numberText} used on WhatsApp today?`}
        hint="Nobody can look this up from outside, so we ask you before a code is spent."
        options={usageOptions}
        defaultValue={typed(form.state, 'usage')}
        inputProps={form.register('usage')}
        errors={form.errors.usage}
      />
    </FormFrame>
  );
}
