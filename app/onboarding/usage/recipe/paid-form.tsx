'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { TextField } from '@/components/ui/text-field';
import { lastPaidSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { paidMessageAction } from '../../actions';

type Props = { initial: FormState; numberId: string };

/** From the last paid message on Meta counts 30 days. */
export function PaidForm({ initial, numberId }: Props) {
  const form = useActionForm(paidMessageAction, lastPaidSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Tell me when I can remove it" variant="secondary">
      <TextField
        {...form.register('lastPaid')}
        type="date"
        name="lastPaid"
        label="Day of the last paid message"
        hint="WhatsApp Manager shows it when you try to remove the number. We count from the end of that day."
        width="medium"
        defaultValue={typed(form.state, 'lastPaid')}
        errors={form.errors.lastPaid}
      />
    </FormFrame>
  );
}
