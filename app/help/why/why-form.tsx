'use client';
import type { z } from 'zod';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { TextArea } from '@/components/ui/text-area';
import { answerReasonSchema, answerReasons, longestNote, type whyAddress } from '@/lib/domain/article-answer';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { explainAnswerAction } from '../actions';

type Props = {
  initial: FormState;
  title: string;
  answer: z.infer<typeof whyAddress>;
  version: string;
  query: string;
};

export function WhyForm({ initial, title, answer, version, query }: Props) {
  const form = useActionForm(explainAnswerAction, answerReasonSchema, initial);
  const { key: answerKey, ...about } = answer;
  return (
    <FormFrame form={form} hidden={{ answerKey, ...about, version, query }} submit="Send">
      <Radios
        name="reason"
        isPageHeading
        legend="What was missing?"
        hint={`Your answer about “${title}” is counted. Tell us why, so that we can make the article better.`}
        options={answerReasons}
        defaultValue={typed(form.state, 'reason')}
        inputProps={form.register('reason')}
        errors={form.errors.reason}
      />
      <TextArea
        {...form.register('note')}
        name="note"
        label="In your own words (optional)"
        hint="Nobody answers this. Do not write a code, a PIN or a phone number."
        limit={longestNote}
        rows={4}
        defaultValue={typed(form.state, 'note')}
        errors={form.errors.note}
      />
    </FormFrame>
  );
}
