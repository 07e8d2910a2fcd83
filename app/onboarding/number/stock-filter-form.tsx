'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import {
  digitsProblem,
  mostDigits,
  type StockFilter,
  type StockSearch,
  stockSearchSchema,
} from '@/lib/domain/stock-search';
import { paths } from '@/lib/paths';

type Choice = { value: string; label: string };
type Props = {
  search: StockSearch;
  typedDigits: string;
  isMistyped: boolean;
  choices: { countries: Choice[]; kinds: Choice[] };
  onFilter: (filter: StockFilter) => void;
  onAsk: () => void;
};

/** What to look for. Asks the page itself without scripts, and as the customer types with them. */
export function StockFilterForm({ search, typedDigits, isMistyped, choices, onFilter, onAsk }: Props) {
  const [isWrong, setWrong] = useState(isMistyped);
  const onChange = (event: React.FormEvent<HTMLFormElement>) => {
    const read = stockSearchSchema.safeParse(Object.fromEntries(new FormData(event.currentTarget)));
    setWrong(!read.success);
    if (!read.success) return;
    const { country, kind, digits } = read.data;
    onFilter({ country, kind, digits });
  };
  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange(event);
    onAsk();
  };
  return (
    <form
      action={`${paths.step('number')}#paxflow-numbers`}
      onChange={onChange}
      onSubmit={onSubmit}
      className="mt-4 grid items-end gap-x-6 sm:grid-cols-3"
      aria-label="Filter the numbers"
    >
      <SelectField
        name="country"
        id="stock-country"
        label="Country"
        options={[{ value: '', label: 'Any country' }, ...choices.countries]}
        defaultValue={search.country}
      />
      <SelectField
        name="kind"
        label="Kind of number"
        options={[{ value: '', label: 'Any kind' }, ...choices.kinds]}
        defaultValue={search.kind}
      />
      <TextField
        name="digits"
        label="Digits in it"
        inputMode="numeric"
        autoComplete="off"
        maxLength={mostDigits + 8}
        dir="ltr"
        defaultValue={typedDigits}
        errors={isWrong ? [digitsProblem] : undefined}
      />
      <div className="mb-8 sm:col-span-3">
        <Button variant="secondary">Show numbers</Button>
      </div>
    </form>
  );
}
