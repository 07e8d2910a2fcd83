'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { ofNumberSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { makeCodeLinkAction } from '../actions';

type Props = { initial: FormState; numberId: string; label: string };

export function MakeLinkForm({ initial, numberId, label }: Props) {
  const form = useActionForm(makeCodeLinkAction, ofNumberSchema, initial);
  return <FormFrame form={form} hidden={{ numberId }} submit={label} variant="secondary" isCompact />;
}
