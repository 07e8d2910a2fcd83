import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { FieldLabel, type LabelSize } from './field-label';
import {
  describedBy,
  FieldError,
  type FieldErrors,
  FieldHint,
  fieldControl,
  fieldFrame,
  hasErrors,
} from './field-parts';

type SelectFieldProps = Omit<ComponentPropsWithRef<'select'>, 'id' | 'name' | 'children'> & {
  name: string;
  /** Where another field of the page has this name already. */
  id?: string | undefined;
  label: string;
  options: readonly { value: string; label: string }[];
  hint?: ReactNode;
  errors?: FieldErrors;
  labelSize?: LabelSize | undefined;
  isPageHeading?: boolean | undefined;
};

/** One choice from a long list, by the browser's own control. */
export const SelectField = ({
  name,
  id = name,
  label,
  options,
  hint,
  errors,
  labelSize = 'm',
  isPageHeading,
  className,
  ...select
}: SelectFieldProps) => (
  <div className={fieldFrame(errors)}>
    <FieldLabel htmlFor={id} size={labelSize} isPageHeading={isPageHeading}>
      {label}
    </FieldLabel>
    {hint ? <FieldHint name={id}>{hint}</FieldHint> : null}
    <FieldError name={id} errors={errors} />
    <select
      {...select}
      id={id}
      name={name}
      aria-describedby={describedBy(id, hint, errors)}
      aria-invalid={hasErrors(errors) || undefined}
      className={cn(fieldControl(errors), 'max-w-80', className)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);
