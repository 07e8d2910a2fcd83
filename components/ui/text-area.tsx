'use client';
import { type ComponentPropsWithRef, type ReactNode, useState } from 'react';
import { cn } from '@/lib/cn';
import { CharactersLeft } from './characters-left';
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

type TextAreaProps = Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'name' | 'maxLength' | 'defaultValue'> & {
  name: string;
  label: string;
  /** How many characters there may be. Nothing is cut off: a text that is too long is counted and kept. */
  limit: number;
  defaultValue?: string;
  hint?: ReactNode;
  errors?: FieldErrors;
  labelSize?: LabelSize | undefined;
};

/** Several lines of text with a count of what is left: visible label, hint and error tied to the field. */
export const TextArea = ({
  name,
  label,
  limit,
  defaultValue = '',
  hint,
  errors,
  labelSize = 'm',
  className,
  onInput,
  ...textarea
}: TextAreaProps) => {
  const [length, setLength] = useState<number | null>(null);
  const countId = `${name}-count`;
  return (
    <div className={fieldFrame(errors)}>
      <FieldLabel htmlFor={name} size={labelSize}>
        {label}
      </FieldLabel>
      {hint ? <FieldHint name={name}>{hint}</FieldHint> : null}
      <FieldError name={name} errors={errors} />
      <textarea
        {...textarea}
        id={name}
        name={name}
        defaultValue={defaultValue}
        onInput={(event) => {
          setLength(event.currentTarget.value.length);
          onInput?.(event);
        }}
        aria-describedby={cn(describedBy(name, hint, errors), countId)}
        aria-invalid={hasErrors(errors) || undefined}
        className={cn(fieldControl(errors), 'resize-y', className)}
      />
      <CharactersLeft id={countId} limit={limit} length={length} />
    </div>
  );
};
