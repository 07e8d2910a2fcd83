'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Checkboxes } from '@/components/ui/choices';
import { usageFreedSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { numberFreedAction } from '../../actions';

type Props = { initial: FormState; numberId: string; saved: string; freed: string; submit: string };

/** Both boxes first: saved, then freed. From the press on Meta's wait runs. */
export function FreedForm({ initial, numberId, saved, freed, submit }: Props) {
  const form = useActionForm(numberFreedAction, usageFreedSchema, initial);
  const ticked = form.state.values.done ?? [];
  return (
    <FormFrame form={form} hidden={{ numberId }} submit={submit}>
      <Checkboxes
        name="done"
        legend="When you have done both"
        legendSize="m"
        options={[
          { value: 'saved', label: saved },
          { value: 'freed', label: freed },
        ]}
        defaultValues={Array.isArray(ticked) ? ticked : [ticked]}
        inputProps={form.register('done')}
        errors={form.errors.done}
      />
    </FormFrame>
  );
}
