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
    <FieldLabel htmlFor={name} size={labelSize} isPageHeading={isPageHeading}>
      {label}
    </FieldLabel>
    {hint ? <FieldHint name={name}>{hint}</FieldHint> : null}
    <FieldError name={name} errors={errors} />
    <select
      {...select}
      id={name}
      name={name}
      aria-describedby={describedBy(name, hint, errors)}
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
