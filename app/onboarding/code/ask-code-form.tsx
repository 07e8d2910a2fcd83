'use client';
import type { ReactNode } from 'react';
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
  /** What to do on this kind of line, so that the code arrives. */
  steps: readonly string[];
  /** What is known about the number by now. */
  known: ReactNode;
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
export function AskCodeForm({ initial, numberId, title, steps, known, isMoving }: Props) {
  const form = useActionForm(askCodeAction, askCodeSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Send the code">
      <h1>{title}</h1>
      <p>Meta sends six digits to the number, to see that it is yours. Have the phone beside you.</p>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {isMoving ? (
        <p>
          Meta checks now whether the number can move. It works at your old provider until you press “Register
          this number”.
        </p>
      ) : null}
      {known}
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
