'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { findNumberSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { findNumberAction } from './actions';

/** Finds numbers by their last digits. It posts, so that a whole number that is pasted stays out of the address. */
export function FindNumber({ initial, ending }: { initial: FormState; ending: string }) {
  const form = useActionForm(findNumberAction, findNumberSchema, initial);
  return (
    <search className="mb-6 block print:hidden">
      <FormFrame form={form} submit="Find" variant="secondary">
        <TextField
          {...form.register('digits')}
          name="digits"
          inputMode="tel"
          autoComplete="off"
          label="Find a number"
          hint="By its last digits, up to four."
          width="short"
          dir="ltr"
          defaultValue={typed(form.state, 'digits') || ending}
          errors={form.errors.digits}
        />
      </FormFrame>
    </search>
  );
}
