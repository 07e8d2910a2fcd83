'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { HelpLink } from '@/components/onboarding/help-link';
import { Radios } from '@/components/ui/choices';
import { askCodeSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { askCodeAction } from '../actions';

type Props = {
  initial: FormState;
  numberId: string;
  title: string;
  /** Meta moves the number from another provider. */
  isMoving: boolean;
};

const options = [
  { value: 'sms', label: 'By SMS', hint: 'Best for mobile numbers.' },
  {
    value: 'voice',
    label: 'By a call',
    hint: 'A voice reads the code. Best for landlines; a person must answer, not a menu.',
  },
];

/** The first code: how it should come. */
export function AskCodeForm({ initial, numberId, title, isMoving }: Props) {
  const form = useActionForm(askCodeAction, askCodeSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Send the code">
      <h1>{title}</h1>
      <p>
        Meta sends six digits to the number, to see that it is yours. Have the phone beside you, switched on.
      </p>
      {isMoving ? (
        <p>
          Meta checks now whether the number can move. It works at your old provider until you press “Register
          this number”.
        </p>
      ) : null}
      <Radios
        name="method"
        legend="How should the code come?"
        legendSize="m"
        options={options}
        defaultValue={typed(form.state, 'method')}
        inputProps={form.register('method')}
        errors={form.errors.method}
      />
      <HelpLink article="problems/code-does-not-arrive">When no code arrives</HelpLink>
    </FormFrame>
  );
}
