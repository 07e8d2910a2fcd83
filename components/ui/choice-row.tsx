import type { ComponentPropsWithRef } from 'react';

export type ChoiceOption = { value: string; label: string; hint?: string | undefined };

type Props = {
  type: 'radio' | 'checkbox';
  /** The first of a group carries the group's name, for the error summary. */
  id: string;
  name: string;
  option: ChoiceOption;
  defaultChecked: boolean;
  inputProps?: ComponentPropsWithRef<'input'> | undefined;
};

/** One choice; the whole row is the target. */
export const ChoiceRow = ({ type, id, name, option, defaultChecked, inputProps }: Props) => (
  <div className="relative flex gap-3 rounded-control border-2 border-line bg-surface px-4 py-3 hover:border-edge has-checked:border-accent has-checked:bg-accent-soft">
    <input
      {...inputProps}
      type={type}
      id={id}
      name={name}
      value={option.value}
      defaultChecked={defaultChecked}
      aria-describedby={option.hint ? `${id}-about` : undefined}
      className="relative z-10 mt-px size-6 flex-none accent-accent"
    />
    <div className="min-w-0">
      <label htmlFor={id} className="font-medium after:absolute after:inset-0">
        {option.label}
      </label>
      {option.hint ? (
        <p id={`${id}-about`} className="mb-0 text-ink-soft">
          {option.hint}
        </p>
      ) : null}
    </div>
  </div>
);
