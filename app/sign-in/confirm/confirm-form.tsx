'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { confirmSignInSchema } from '@/lib/domain/address';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { confirmSignInAction } from '../actions';

type Props = { initial: FormState; token: string; next: string; address: string };

export function ConfirmForm({ initial, token, next, address }: Props) {
  const form = useActionForm(confirmSignInAction, confirmSignInSchema, initial);
  return (
    <FormFrame form={form} hidden={{ token, next }} submit="Sign in">
      <h1>Sign in to PaxFlow</h1>
      <p>
        You are about to sign in as <strong>{address}</strong>. The button uses up the link.
      </p>
    </FormFrame>
  );
}
