'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Checkboxes } from '@/components/ui/choices';
import { usageClearedSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { clearUsageAction } from '../../actions';

type Props = { initial: FormState; numberId: string; tick: string };

export function ClearedForm({ initial, numberId, tick }: Props) {
  const form = useActionForm(clearUsageAction, usageClearedSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Continue">
      <Checkboxes
        name="cleared"
        legend="When you have done this"
        legendSize="m"
        options={[{ value: 'yes', label: tick }]}
        inputProps={form.register('cleared')}
        errors={form.errors.cleared}
      />
    </FormFrame>
  );
}
