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

const widths = { short: 'max-w-40', medium: 'max-w-80', full: 'max-w-full' } as const;

type TextFieldProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'name' | 'width'> & {
  /** Also the id, so that the error summary can link to it. */
  name: string;
  label: string;
  hint?: ReactNode;
  errors?: FieldErrors;
  labelSize?: LabelSize | undefined;
  isPageHeading?: boolean | undefined;
  width?: keyof typeof widths | undefined;
};

/** One line of text: visible label, hint and error tied to the field. */
export const TextField = ({
  name,
  label,
  hint,
  errors,
  labelSize = 'm',
  isPageHeading,
  width = 'full',
  className,
  ...input
}: TextFieldProps) => (
  <div className={fieldFrame(errors)}>
    <FieldLabel htmlFor={name} size={labelSize} isPageHeading={isPageHeading}>
      {label}
    </FieldLabel>
    {hint ? <FieldHint name={name}>{hint}</FieldHint> : null}
    <FieldError name={name} errors={errors} />
    <input
      type="text"
      {...input}
      id={name}
      name={name}
      aria-describedby={describedBy(name, hint, errors)}
      aria-invalid={hasErrors(errors) || undefined}
      className={cn(fieldControl(errors), widths[width], className)}
    />
  </div>
);
