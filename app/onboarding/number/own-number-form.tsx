'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { HelpLink } from '@/components/onboarding/help-link';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { ownNumberSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { chooseOwnNumberAction } from '../actions';

type Props = {
  initial: FormState;
  countries: { value: string; label: string }[];
  /** A PaxFlow number is chosen, and this would be the other way. */
  isAlternative?: boolean;
};

export function OwnNumberForm({ initial, countries, isAlternative = false }: Props) {
  const form = useActionForm(chooseOwnNumberAction, ownNumberSchema, initial);
  const asksCountry = Boolean(form.state.errors.country ?? form.state.values.country);
  return (
    <FormFrame
      form={form}
      submit={isAlternative ? 'Use my own number' : 'Continue'}
      variant={isAlternative ? 'secondary' : 'primary'}
    >
      {isAlternative ? <h2>Or use your own number</h2> : <h1>Which number do you want to connect?</h1>}
      <p>
        Use a number that nothing else depends on. We register it with WhatsApp, and it receives one code.{' '}
        <HelpLink article="numbers/which-numbers-work">Which numbers work?</HelpLink>
      </p>
      <TextField
        {...form.register('number')}
        name="number"
        type="tel"
        autoComplete="tel"
        inputMode="tel"
        label="Phone number"
        hint="With country code, like +44 7700 900982. Spaces and brackets do not matter."
        width="medium"
        dir="ltr"
        defaultValue={typed(form.state, 'number')}
        errors={form.errors.number}
      />
      {asksCountry ? (
        <SelectField
          {...form.register('country')}
          name="country"
          label="Country of the number"
          options={[{ value: '', label: 'Choose a country' }, ...countries]}
          defaultValue={typed(form.state, 'country')}
          errors={form.errors.country}
        />
      ) : (
        <input type="hidden" {...form.register('country')} defaultValue="" />
      )}
    </FormFrame>
  );
}
