import type { FieldErrors } from '@/components/ui/field-parts';
import { SelectField } from '@/components/ui/select-field';
import { countryOptions } from '@/lib/domain/countries';
import { lineKinds } from '@/lib/domain/number-check';
import { paths } from '@/lib/paths';
import { ToolForm, ToolTitle } from './tool-form';

type Props = { title: string; country?: string; kind?: string; errors?: Record<string, FieldErrors> };

/** Country and kind of line, never the number: the answer's address can be shown to anybody. */
export const NumberKindForm = ({ title, country = '', kind = '', errors = {} }: Props) => (
  <ToolForm action={paths.numberCheck()} submit="Show how the code arrives">
    <ToolTitle>{title}</ToolTitle>
    <SelectField
      name="kind"
      label="Kind of line"
      options={[{ value: '', label: 'Choose a kind of line' }, ...lineKinds]}
      defaultValue={kind}
      errors={errors.kind}
    />
    <SelectField
      name="country"
      label="Country of the number (optional)"
      options={[{ value: '', label: 'Choose a country' }, ...countryOptions()]}
      defaultValue={country}
    />
  </ToolForm>
);
