'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { numberCheckSchema } from '@/lib/domain/number-check-form';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { checkNumberAction } from './actions';

type Props = { initial: FormState; countries: { value: string; label: string }[] };

/** Asks for the number itself; only its country and kind go into the address of the answer. */
export function NumberForm({ initial, countries }: Props) {
  const form = useActionForm(checkNumberAction, numberCheckSchema, initial);
  const asksCountry = Boolean(form.state.errors.homeCountry ?? form.state.values.homeCountry);
  return (
    <section className="my-6 rounded-panel border border-line bg-surface p-5 sm:p-7 print:hidden">
      <FormFrame form={form} submit="Check this number">
        <TextField
          {...form.register('number')}
          name="number"
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          label="Phone number"
          labelSize="l"
          hint={'With country code, like +44\u00a07700\u00a0900982. We look at its kind and keep nothing.'}
          width="medium"
          dir="ltr"
          defaultValue={typed(form.state, 'number')}
          errors={form.errors.number}
        />
        {asksCountry ? (
          <SelectField
            {...form.register('homeCountry')}
            name="homeCountry"
            label="Country of the number"
            options={[{ value: '', label: 'Choose a country' }, ...countries]}
            defaultValue={typed(form.state, 'homeCountry')}
            errors={form.errors.homeCountry}
          />
        ) : (
          <input type="hidden" {...form.register('homeCountry')} defaultValue="" />
        )}
      </FormFrame>
    </section>
  );
}
