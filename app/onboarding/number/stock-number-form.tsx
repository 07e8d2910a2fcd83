'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Radios } from '@/components/ui/choices';
import { countWords, type StockOffer } from '@/lib/domain/stock-search';
import { typed } from '@/lib/forms/form-state';
import type { useActionForm } from '@/lib/forms/use-action-form';
import { MoreNumbers } from './more-numbers';
import type { Stock } from './use-stock';

type Props = { form: ReturnType<typeof useActionForm>; stock: Stock; earlier: StockOffer | null };

const withEarlier = (numbers: StockOffer[], earlier: StockOffer | null): StockOffer[] =>
  earlier ? [earlier, ...numbers.filter(({ id }) => id !== earlier.id)] : numbers;

/** The PaxFlow numbers that fit, one of which can be kept. */
export function StockNumberForm({ form, stock, earlier }: Props) {
  const offers = withEarlier(stock.numbers, earlier);
  return (
    <>
      <p role="status">{wordsFor(stock)}</p>
      {offers.length === 0 ? null : (
        <FormFrame form={form} submit="Keep this number for 30 minutes" variant="secondary">
          <Radios
            name="stockNumber"
            legend="PaxFlow numbers that are free now"
            legendSize="m"
            options={offers.map(({ id, text, about }) => ({
              value: id,
              label: text,
              hint: id === earlier?.id ? `${about} · the one you had` : about,
            }))}
            defaultValue={typed(form.state, 'stockNumber') || earlier?.id}
            inputProps={form.register('stockNumber')}
            errors={form.errors.stockNumber}
          />
          <MoreNumbers stock={stock} />
        </FormFrame>
      )}
    </>
  );
}

const allTaken =
  'All PaxFlow numbers are taken at the moment. Use your own number, or ask us when there are new ones.';

function wordsFor({ count, numbers, isFiltered, isBehind }: Stock): string {
  if (isBehind)
    return 'This list could not be brought up to date, so it shows what was free before. Wait a minute, then press “Show numbers”.';
  if (count === 0) return isFiltered ? 'No number fits. Look for less, or use your own number.' : allTaken;
  return numbers.length < count
    ? `${countWords(count)}. ${numbers.length} are shown.`
    : `${countWords(count)}.`;
}
