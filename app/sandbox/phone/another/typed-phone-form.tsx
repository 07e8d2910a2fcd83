'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { TextField } from '@/components/ui/text-field';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { phoneActs, typedPhoneSchema } from '@/lib/operations/sandbox-forms';
import { typedPhoneAction } from '../actions';
import { actWords } from '../holder-words';

const options = phoneActs.map((value) => ({ value, label: actWords[value] }));

/** For a phone that is not on the page yet. */
export function TypedPhoneForm({ initial }: { initial: FormState }) {
  const form = useActionForm(typedPhoneAction, typedPhoneSchema, initial);
  return (
    <FormFrame form={form} submit="Do this on the phone">
      <TextField
        {...form.register('number')}
        name="number"
        type="tel"
        inputMode="tel"
        autoComplete="off"
        label="Number of the phone"
        hint="In any spelling. Without a country code it is read as British."
        width="medium"
        defaultValue={typed(form.state, 'number')}
        errors={form.errors.number}
      />
      <Radios
        name="act"
        legend="What happens on the phone?"
        legendSize="m"
        options={options}
        defaultValue={typed(form.state, 'act')}
        errors={form.errors.act}
        inputProps={form.register('act')}
      />
    </FormFrame>
  );
}
