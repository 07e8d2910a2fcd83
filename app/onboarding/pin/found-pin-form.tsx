'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { ofNumberSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { askPinAgainAction } from '../actions';

export function FoundPinForm({ initial, numberId }: { initial: FormState; numberId: string }) {
  const form = useActionForm(askPinAgainAction, ofNumberSchema, initial);
  return (
    <FormFrame
      form={form}
      hidden={{ numberId }}
      submit="I have found the right PIN"
      variant="secondary"
      isCompact
    />
  );
}
