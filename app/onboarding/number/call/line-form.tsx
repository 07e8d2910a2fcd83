'use client';
import type { ReactNode } from 'react';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import type { LineAnswer } from '@/lib/domain/line-check';
import { lineSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { answerLineAction } from '../../actions';

type Props = { initial: FormState; numberId: string; children: ReactNode };

const options: { value: LineAnswer; label: string; hint?: string }[] = [
  { value: 'person', label: 'Yes, a person answered at once' },
  {
    value: 'menu',
    label: 'No, a menu or a machine answered',
    hint: 'Or music, or an extension was asked for.',
  },
  { value: 'nobody', label: 'No, nobody answered', hint: 'Or it did not ring.' },
  {
    value: 'later',
    label: 'I cannot call it now',
    hint: 'You can go on, and call it before you ask for the code.',
  },
];

export function LineForm({ initial, numberId, children }: Props) {
  const form = useActionForm(answerLineAction, lineSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Continue">
      {children}
      <Radios
        name="line"
        legend="Did a person answer?"
        options={options}
        defaultValue={typed(form.state, 'line')}
        inputProps={form.register('line')}
        errors={form.errors.line}
      />
    </FormFrame>
  );
}
