'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { aboutNumberSchema, offlineAnswerSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { answerOfflineAction, askLookAction, registerAgainAction } from '../actions';

type Props = { initial: FormState; reference: string };

/** Reads the number at Meta again, now. */
export function LookForm({ initial, reference }: Props) {
  const form = useActionForm(askLookAction, aboutNumberSchema, initial);
  return <FormFrame form={form} hidden={{ reference }} submit="Check now" variant="secondary" />;
}

/** Registers a number in trouble again, with everything as it was. */
export function RegisterAgainForm({ initial, reference }: Props) {
  const form = useActionForm(registerAgainAction, aboutNumberSchema, initial);
  return <FormFrame form={form} hidden={{ reference }} submit="Register again" />;
}

const answers = [
  {
    value: 'yes',
    label: 'Yes',
    hint: 'In a WhatsApp app, on a computer, in a tool or at another provider, even for a moment.',
  },
  { value: 'no', label: 'No', hint: 'Everybody who has the phone or the SIM card was asked.' },
  { value: 'not-sure', label: 'I do not know', hint: 'We show you how to find out.' },
];

/** What nobody but the customer can know about a number that went offline. */
export function OfflineForm({ initial, reference, answer }: Props & { answer: string }) {
  const form = useActionForm(answerOfflineAction, offlineAnswerSchema, initial);
  return (
    <FormFrame form={form} hidden={{ reference }} submit="Continue">
      <Radios
        name="answer"
        legend="Did somebody open WhatsApp with this number?"
        hint="Registering it in an app or elsewhere takes the number away from PaxFlow. Nobody can look this up from outside."
        options={answers}
        defaultValue={typed(form.state, 'answer') || answer}
        inputProps={form.register('answer')}
        errors={form.errors.answer}
      />
    </FormFrame>
  );
}
