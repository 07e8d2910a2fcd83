'use client';
import type { ReactNode } from 'react';
import { FormFrame } from '@/components/onboarding/form-frame';
import { HelpLink } from '@/components/onboarding/help-link';
import { Checkboxes } from '@/components/ui/choices';
import { consequences } from '@/lib/domain/exclusivity';
import { acknowledgementSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { acknowledgeAction } from '../../actions';

type Props = {
  initial: FormState;
  numberId: string;
  numberText: string;
  textVersion: string;
  /** What the customer uses today and will lose, where they asked. */
  tools: ReactNode;
};

export function AcknowledgementForm({ initial, numberId, numberText, textVersion, tools }: Props) {
  const form = useActionForm(acknowledgeAction, acknowledgementSchema, initial);
  const ticked = form.state.values.acknowledged ?? [];
  return (
    <FormFrame form={form} hidden={{ numberId, textVersion }} submit="Continue">
      <Checkboxes
        name="acknowledged"
        isPageHeading
        legend={`Confirm each point for ${numberText}`}
        hint="We store each tick with your name, the time and this wording."
        options={consequences.map(({ id, tick, statement }) => ({ value: id, label: tick, hint: statement }))}
        defaultValues={Array.isArray(ticked) ? ticked : [ticked]}
        inputProps={form.register('acknowledged')}
        errors={form.errors.acknowledged}
      />
      {tools}
      <p>
        Chats in the app are deleted with its account.{' '}
        <HelpLink article="problems/number-in-use-elsewhere">How to save your chats first</HelpLink>
      </p>
    </FormFrame>
  );
}
