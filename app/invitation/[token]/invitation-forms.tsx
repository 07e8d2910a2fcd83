'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { invitationTokenSchema } from '@/lib/domain/people-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { acceptInvitationAction, signInForInvitationAction } from './actions';

type Props = { initial: FormState; token: string };

/** The press that accepts. Opening the page does not: mail scanners open pages too. */
export function AcceptForm({ initial, token, submit }: Props & { submit: string }) {
  const form = useActionForm(acceptInvitationAction, invitationTokenSchema, initial);
  return <FormFrame form={form} hidden={{ token }} submit={submit} isCompact />;
}

export function SignInToAcceptForm({ initial, token }: Props) {
  const form = useActionForm(signInForInvitationAction, invitationTokenSchema, initial);
  return <FormFrame form={form} hidden={{ token }} submit="Mail me a sign-in link" isCompact />;
}
