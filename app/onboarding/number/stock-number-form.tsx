'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { stockNumberSchema } from '@/lib/domain/onboarding-forms';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { chooseStockNumberAction } from '../actions';

type Props = {
  initial: FormState;
  offers: { value: string; label: string; hint: string }[];
  chosen: string | undefined;
};

export function StockNumberForm({ initial, offers, chosen }: Props) {
  const form = useActionForm(chooseStockNumberAction, stockNumberSchema, initial);
  return (
    <details
      className="mt-12 border-t border-line pt-4"
      open={offers.some(({ value }) => value === chosen) || form.state !== initial}
    >
      <summary className="min-h-11 cursor-pointer text-lead font-semibold">
        Take a number from PaxFlow instead
      </summary>
      {offers.length === 0 ? (
        <p>
          All PaxFlow numbers are taken at the moment. Use your own number, or ask us when there are new ones.
        </p>
      ) : (
        <FormFrame form={form} submit="Keep this number for 30 minutes" variant="secondary">
          <Radios
            name="stockNumber"
            legend="PaxFlow numbers that are free now"
            legendSize="m"
            options={offers}
            defaultValue={typed(form.state, 'stockNumber') || chosen}
            inputProps={form.register('stockNumber')}
            errors={form.errors.stockNumber}
          />
        </FormFrame>
      )}
    </details>
  );
}
