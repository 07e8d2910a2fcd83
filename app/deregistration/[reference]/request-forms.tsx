'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { aboutRequestSchema } from '@/lib/domain/deregistration-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import {
  cancelRequestAction,
  comeBackAction,
  confirmRemovalAction,
  finishRequestAction,
  stillNotFreeAction,
  tryAgainAction,
} from '../actions';

/** The acts of the tracker, each one button. */
const acts = {
  cancel: { action: cancelRequestAction, submit: 'Cancel this request', variant: 'secondary' },
  removed: { action: confirmRemovalAction, submit: 'I removed the number', variant: 'primary' },
  'come-back': { action: comeBackAction, submit: 'Register it here again', variant: 'secondary' },
  'try-again': { action: tryAgainAction, submit: 'Try again', variant: 'primary' },
  works: { action: finishRequestAction, submit: 'It works in the new place', variant: 'primary' },
  'not-free': { action: stillNotFreeAction, submit: 'It is still not free', variant: 'secondary' },
} as const;

type Props = { act: keyof typeof acts; initial: FormState; reference: string };

export function RequestForm({ act, initial, reference }: Props) {
  const { action, submit, variant } = acts[act];
  const form = useActionForm(action, aboutRequestSchema, initial);
  return <FormFrame form={form} hidden={{ reference }} submit={submit} variant={variant} isCompact />;
}
