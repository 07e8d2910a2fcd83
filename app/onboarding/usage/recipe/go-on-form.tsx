'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { ofNumberSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { clearUsageAction } from '../../actions';

type Props = { initial: FormState; numberId: string };

/** The wait is over: one button. */
export function GoOnForm({ initial, numberId }: Props) {
  const form = useActionForm(clearUsageAction, ofNumberSchema, initial);
  return <FormFrame form={form} hidden={{ numberId }} submit="Continue" />;
}
