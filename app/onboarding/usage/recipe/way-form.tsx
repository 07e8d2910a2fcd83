'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { usageWaySchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { chooseWayAction } from '../../actions';

type Props = { initial: FormState; numberId: string };

const options = [
  {
    value: 'move',
    label: 'Move it here',
    hint: 'Meta moves it. It works at the old provider until the moment it works here.',
  },
  {
    value: 'free',
    label: 'Have it removed there, and add it here as new',
    hint: 'It is off WhatsApp from the removal until it is connected here, typically 1 to 3 days.',
  },
];

export function WayForm({ initial, numberId }: Props) {
  const form = useActionForm(chooseWayAction, usageWaySchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Continue">
      <Radios
        name="way"
        legend="How should it leave the old provider?"
        legendSize="m"
        options={options}
        defaultValue={typed(form.state, 'way')}
        inputProps={form.register('way')}
        errors={form.errors.way}
      />
    </FormFrame>
  );
}
