import { ChoiceGroup, type GroupProps } from './choice-group';
import { ChoiceRow } from './choice-row';

type RadiosProps = GroupProps & { defaultValue?: string | undefined };

/** One answer out of a few. Nothing is chosen in advance unless `defaultValue` says what was saved. */
export const Radios = ({ options, defaultValue, inputProps, ...group }: RadiosProps) => (
  <ChoiceGroup {...group} isRadio>
    {options.map((option, i) => (
      <ChoiceRow
        key={option.value}
        type="radio"
        id={i === 0 ? group.name : `${group.name}-${i}`}
        name={group.name}
        option={option}
        defaultChecked={option.value === defaultValue}
        inputProps={inputProps}
      />
    ))}
  </ChoiceGroup>
);

type CheckboxesProps = GroupProps & { defaultValues?: readonly string[] | undefined };

/** Any number of answers; each box is ticked by the customer, never in advance. */
export const Checkboxes = ({ options, defaultValues = [], inputProps, ...group }: CheckboxesProps) => (
  <ChoiceGroup {...group}>
    {options.map((option, i) => (
      <ChoiceRow
        key={option.value}
        type="checkbox"
        id={i === 0 ? group.name : `${group.name}-${i}`}
        name={group.name}
        option={option}
        defaultChecked={defaultValues.includes(option.value)}
        inputProps={inputProps}
      />
    ))}
  </ChoiceGroup>
);
