'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { findCaseSchema } from '@/lib/domain/desk-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { findCaseAction } from './actions';

/** It posts, so that a whole number that is pasted stays out of the address. */
export function FindCaseForm({ initial }: { initial: FormState }) {
  const form = useActionForm(findCaseAction, findCaseSchema, initial);
  return (
    <search className="mb-6 block print:hidden">
      <FormFrame form={form} submit="Find" variant="secondary" isCompact>
        <TextField
          {...form.register('what')}
          name="what"
          autoComplete="off"
          spellCheck={false}
          label="Find a number, a request or a question"
          hint="By its reference, or a number by its last digits."
          width="medium"
          dir="ltr"
          defaultValue={typed(form.state, 'what')}
          errors={form.errors.what}
        />
      </FormFrame>
    </search>
  );
}
