import type { ComponentPropsWithRef } from 'react';

type Props = ComponentPropsWithRef<'input'> & { id: string; name: string; label: string };

/** A field that stands several times on one page, so its id is its own. */
export const SmallField = ({ id, label, ...input }: Props) => (
  <div className="min-w-0 grow basis-72 sm:grow-0">
    <label htmlFor={id} className="block font-semibold">
      {label}
    </label>
    <input
      type="text"
      {...input}
      id={id}
      className="block min-h-11 w-full rounded-control border-2 border-edge bg-surface px-3 py-1 text-ink hover:border-ink"
    />
  </div>
);
