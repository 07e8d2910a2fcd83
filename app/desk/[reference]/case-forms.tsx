'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { TextArea } from '@/components/ui/text-area';
import {
  deskNoteSchema,
  longestDeskNote,
  longestReply,
  ofCaseSchema,
  replySchema,
  takeSchema,
} from '@/lib/domain/desk-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { answerAction, noteAction, retryAction, takeAction } from '../actions';

type Props = { initial: FormState; reference: string };

export function RetryForm({ initial, reference }: Props) {
  const form = useActionForm(retryAction, ofCaseSchema, initial);
  return <FormFrame form={form} hidden={{ reference }} submit="Try again" offersContact={false} isCompact />;
}

export function TakeForm({ initial, reference, takenBy }: Props & { takenBy: string }) {
  const form = useActionForm(takeAction, takeSchema, initial);
  return (
    <FormFrame
      form={form}
      hidden={{ reference, takenBy }}
      submit={takenBy ? 'Take it over' : 'I look into it'}
      variant="secondary"
      offersContact={false}
      isCompact
    />
  );
}

export function AnswerForm({ initial, reference }: Props) {
  const form = useActionForm(answerAction, replySchema, initial);
  return (
    <FormFrame form={form} hidden={{ reference }} submit="Send the answer" offersContact={false}>
      <TextArea
        {...form.register('reply')}
        name="reply"
        label="Your answer"
        hint="It goes out by mail as it stands, signed by PaxFlow. The question is not quoted. Never ask for a code or a PIN."
        limit={longestReply}
        rows={8}
        defaultValue={typed(form.state, 'reply')}
        errors={form.errors.reply}
      />
    </FormFrame>
  );
}

const support = { value: 'support', label: 'Only PaxFlow support' };
const customer = {
  value: 'customer',
  label: 'The customer too',
  hint: 'It stands in “What happened”, as written by PaxFlow support.',
};

/** A question has no page with a timeline, so its notes are for support alone. */
export function NoteForm({ initial, reference, isForSupport }: Props & { isForSupport: boolean }) {
  const form = useActionForm(noteAction, deskNoteSchema, initial);
  return (
    <FormFrame
      form={form}
      hidden={isForSupport ? { reference, readers: 'support' } : { reference }}
      submit="Add the note"
      variant="secondary"
      offersContact={false}
    >
      <TextArea
        {...form.register('note')}
        name="note"
        label={isForSupport ? 'A note for support' : 'A note'}
        limit={longestDeskNote}
        rows={3}
        defaultValue={typed(form.state, 'note')}
        errors={form.errors.note}
      />
      {isForSupport ? null : (
        <Radios
          name="readers"
          legend="Who reads it?"
          legendSize="m"
          options={[support, customer]}
          defaultValue={typed(form.state, 'readers')}
          errors={form.errors.readers}
          inputProps={form.register('readers')}
        />
      )}
    </FormFrame>
  );
}
