'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import type { ChoiceOption } from '@/components/ui/choice-row';
import { Radios } from '@/components/ui/choices';
import { chooseBusinessSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { paths } from '@/lib/paths';
import { chooseBusinessAction } from '../../actions';

export function ChooseForm({ initial, options }: { initial: FormState; options: readonly ChoiceOption[] }) {
  const form = useActionForm(chooseBusinessAction, chooseBusinessSchema, initial);
  return (
    <FormFrame
      form={form}
      submit="Continue"
      beside={<a href={paths.connectBusiness}>None of them: open Meta’s window again</a>}
    >
      <Radios
        name="wabaId"
        isPageHeading
        legend="Which business does the number belong to?"
        hint="Meta gave PaxFlow access to more than one WhatsApp Business Account. We use the one you choose, and keep no access to the others."
        options={options}
        defaultValue={typed(form.state, 'wabaId') || undefined}
        inputProps={form.register('wabaId')}
        errors={form.errors.wabaId}
      />
    </FormFrame>
  );
}
