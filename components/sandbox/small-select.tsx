import type { ComponentPropsWithRef } from 'react';

type Props = Omit<ComponentPropsWithRef<'select'>, 'children'> & {
  id: string;
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
};

/** A choice that stands several times on one page, so its id is its own. */
export const SmallSelect = ({ id, label, options, ...select }: Props) => (
  <div className="min-w-0 grow basis-72 sm:grow-0">
    <label htmlFor={id} className="block font-semibold">
      {label}
    </label>
    <select
      {...select}
      id={id}
      className="block min-h-11 w-full rounded-control border-2 border-edge bg-surface px-3 py-1 text-ink hover:border-ink"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);
