import type { ComponentPropsWithRef } from 'react';
import type { FieldErrors } from '@/components/ui/field-parts';
import { TextField } from '@/components/ui/text-field';

type Props = { input: Omit<ComponentPropsWithRef<'input'>, 'width'>; errors: FieldErrors };

/** The one field for a code, wherever it is entered: phones offer the newest SMS, and it is pasted in any shape. */
export const CodeField = ({ input, errors }: Props) => (
  <TextField
    {...input}
    name="code"
    inputMode="numeric"
    autoComplete="one-time-code"
    spellCheck={false}
    label="Code"
    hint="6 numbers, like 123 830. Paste it as it came."
    width="short"
    dir="ltr"
    errors={errors}
  />
);
