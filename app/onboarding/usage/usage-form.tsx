'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { usageSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { answerUsageAction } from '../actions';

type Props = { initial: FormState; numberId: string; numberText: string };

const options = [
  {
    value: 'nowhere',
    label: 'Nowhere',
    hint: 'Nobody has ever used WhatsApp with it, or that account was deleted.',
  },
  {
    value: 'whatsapp-app',
    label: 'In the WhatsApp app or the WhatsApp Business app',
    hint: 'On a phone, a tablet or a computer.',
  },
  {
    value: 'another-provider',
    label: 'At another provider of the WhatsApp API',
    hint: 'For instance in a CRM or bot tool that registered it.',
  },
  { value: 'not-sure', label: 'I am not sure', hint: 'We show you how to find out.' },
];

export function UsageForm({ initial, numberId, numberText }: Props) {
  const form = useActionForm(answerUsageAction, usageSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Continue">
      <Radios
        name="usage"
        isPageHeading
        legend={`Where is ${numberText} used on WhatsApp today?`}
        hint="Nobody can look this up from outside, so we ask you before a code is spent."
        options={options}
        defaultValue={typed(form.state, 'usage')}
        inputProps={form.register('usage')}
        errors={form.errors.usage}
      />
    </FormFrame>
  );
}
