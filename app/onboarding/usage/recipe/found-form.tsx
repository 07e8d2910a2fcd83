'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { usageSchema } from '@/lib/domain/onboarding-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { answerUsageAction } from '../../actions';
import { foundOptions } from '../usage-options';

type Props = { initial: FormState; numberId: string };

/** "Not sure" ends in one of the other answers. */
export function FoundForm({ initial, numberId }: Props) {
  const form = useActionForm(answerUsageAction, usageSchema, initial);
  return (
    <FormFrame form={form} hidden={{ numberId }} submit="Continue">
      <Radios
        name="usage"
        legend="What did you find?"
        legendSize="m"
        options={foundOptions}
        inputProps={form.register('usage')}
        errors={form.errors.usage}
      />
    </FormFrame>
  );
}
