import type { ComponentPropsWithRef, ReactNode } from 'react';
import type { ChoiceOption } from './choice-row';
import { FieldLegend, type LabelSize } from './field-label';
import { describedBy, FieldError, type FieldErrors, FieldHint, fieldFrame, hasErrors } from './field-parts';

export type GroupProps = {
  name: string;
  legend: string;
  legendSize?: LabelSize | undefined;
  isPageHeading?: boolean | undefined;
  hint?: ReactNode;
  errors?: FieldErrors;
  options: readonly ChoiceOption[];
  /** What react-hook-form's `register` returns: ref, onChange, onBlur. */
  inputProps?: ComponentPropsWithRef<'input'> | undefined;
};

type Props = Omit<GroupProps, 'options' | 'inputProps'> & { isRadio?: boolean; children: ReactNode };

/** A question over its choices. The frame is outside: a fieldset's own edge would start halfway down its legend. */
export const ChoiceGroup = ({
  name,
  legend,
  legendSize = 'l',
  isPageHeading,
  hint,
  errors,
  isRadio = false,
  children,
}: Props) => (
  <div className={fieldFrame(errors)}>
    <fieldset
      aria-describedby={describedBy(name, hint, errors)}
      {...(isRadio ? { role: 'radiogroup', 'aria-invalid': hasErrors(errors) } : {})}
    >
      <FieldLegend size={legendSize} isPageHeading={isPageHeading}>
        {legend}
      </FieldLegend>
      {hint ? <FieldHint name={name}>{hint}</FieldHint> : null}
      <FieldError name={name} errors={errors} />
      <div className="mt-3 grid gap-2">{children}</div>
    </fieldset>
  </div>
);
