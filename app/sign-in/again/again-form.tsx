'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { confirmItIsYouSchema } from '@/lib/domain/address';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { confirmItIsYouAction } from '../actions';

type Props = { initial: FormState; next: string; address: string };

export function AgainForm({ initial, next, address }: Props) {
  const form = useActionForm(confirmItIsYouAction, confirmItIsYouSchema, initial);
  return (
    <FormFrame form={form} hidden={{ next }} submit="Mail me a link">
      <h1>Confirm that it is you</h1>
      <p>
        The next page is only for somebody who signed in less than 10 minutes ago: so nobody sees it who finds
        your device unlocked. We mail a link to <strong>{address}</strong>. It leads you straight back there.
      </p>
    </FormFrame>
  );
}
