'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { SelectField } from '@/components/ui/select-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { AskedFrom } from '@/lib/domain/asked-from';
import { longestMessage, supportQuestionSchema } from '@/lib/domain/support-question';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { askSupportAction } from '../actions';
import { GoesAlong } from './goes-along';

type Props = {
  initial: FormState;
  from: AskedFrom;
  articleTitle: string | undefined;
  /** The signed-in member's address. */
  member: string | undefined;
  /** The member's numbers to choose from. */
  numbers: { value: string; label: string }[];
  supportEmail: string;
};

export function ContactForm({ initial, from, articleTitle, member, numbers, supportEmail }: Props) {
  const form = useActionForm(askSupportAction, supportQuestionSchema, initial);
  const { about, ...always } = from;
  const asksNumber = numbers.length > 0;
  return (
    <FormFrame
      form={form}
      hidden={asksNumber ? always : { ...always, about }}
      submit="Send the question"
      offersContact={false}
    >
      <h1>Ask a person</h1>
      <p>
        Somebody at PaxFlow support reads your question and answers by mail. You can also write to{' '}
        <a href={`mailto:${supportEmail}`}>{supportEmail}</a>.
      </p>
      <TextField
        {...form.register('email')}
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        label="Email address"
        hint="The answer goes there, and a receipt with your reference at once."
        width="medium"
        defaultValue={typed(form.state, 'email')}
        errors={form.errors.email}
      />
      {asksNumber ? (
        <SelectField
          {...form.register('about')}
          name="about"
          label="Which number is it about?"
          options={[...numbers, { value: '', label: 'No number in particular' }]}
          defaultValue={typed(form.state, 'about')}
          errors={form.errors.about}
        />
      ) : null}
      <TextArea
        {...form.register('message')}
        name="message"
        label="Your question"
        hint="Say what you did and what you saw. Name a number by its last four digits. Never write a code or a PIN."
        limit={longestMessage}
        rows={8}
        defaultValue={typed(form.state, 'message')}
        errors={form.errors.message}
      />
      <GoesAlong articleTitle={articleTitle} query={from.query} about={about} member={member} />
    </FormFrame>
  );
}
