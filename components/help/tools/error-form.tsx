import type { FieldErrors } from '@/components/ui/field-parts';
import { TextField } from '@/components/ui/text-field';
import { longestMessage } from '@/lib/domain/error-query';
import { paths } from '@/lib/paths';
import { ToolForm, ToolTitle } from './tool-form';

type Props = { title: string; asked?: string; errors?: FieldErrors };

/** A code or some words, as they stand on the screen. */
export const ErrorForm = ({ title, asked = '', errors }: Props) => (
  <ToolForm action={paths.errorLookup()} submit="Look it up">
    <ToolTitle>{title}</ToolTitle>
    <TextField
      name="code"
      label="Code or words on the screen"
      hint="For example 133016, or: number already registered. Never your own six-digit code or PIN."
      autoComplete="off"
      spellCheck={false}
      maxLength={longestMessage}
      defaultValue={asked}
      errors={errors}
    />
  </ToolForm>
);
