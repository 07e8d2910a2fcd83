'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { ofNumberSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { checkPinIsOffAction } from '../actions';

type Props = { initial: FormState; numberId: string; isMain?: boolean };

export function PinIsOffForm({ initial, numberId, isMain = false }: Props) {
  const form = useActionForm(checkPinIsOffAction, ofNumberSchema, initial);
  return (
    <FormFrame
      form={form}
      hidden={{ numberId }}
      submit="I have turned it off"
      variant={isMain ? 'primary' : 'secondary'}
      isCompact
    />
  );
}
