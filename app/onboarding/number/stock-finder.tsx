'use client';
import { stockNumberSchema } from '@/lib/domain/onboarding-forms';
import type { StockOffer, StockPage, StockSearch } from '@/lib/domain/stock-search';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { chooseStockNumberAction } from '../actions';
import { StockFilterForm } from './stock-filter-form';
import { StockNumberForm } from './stock-number-form';
import { useStock } from './use-stock';

type Choice = { value: string; label: string };
type Props = {
  initial: FormState;
  search: StockSearch;
  /** The digits as they stand in the address, which may be none. */
  typedDigits: string;
  isMistyped: boolean;
  first: StockPage;
  /** The number of the hold that ended, while it is still free. */
  earlier: StockOffer | null;
  choices: { countries: Choice[]; kinds: Choice[] };
  isOpen: boolean;
  title: string;
};

/** PaxFlow's numbers: what to look for, and below it what fits. Without scripts the same by plain forms and links. */
export function StockFinder({ initial, search, first, earlier, isOpen, title, ...filter }: Props) {
  const form = useActionForm(chooseStockNumberAction, stockNumberSchema, initial);
  const stock = useStock(search, first, form.state.key);
  const isAnswered = form.state !== initial || Object.keys(form.errors).length > 0;
  return (
    <details
      id="paxflow-numbers"
      className="mt-12 border-t border-line pt-4"
      open={isOpen || isAnswered || undefined}
    >
      <summary className="min-h-11 cursor-pointer text-lead font-semibold">{title}</summary>
      <StockFilterForm search={search} {...filter} onFilter={stock.setFilter} onAsk={stock.ask} />
      <StockNumberForm form={form} stock={stock} earlier={earlier} />
    </details>
  );
}
