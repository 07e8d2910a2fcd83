import type { ReactNode } from 'react';
import { Radios } from '@/components/ui/choices';
import type { FieldErrors } from '@/components/ui/field-parts';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { releaseFacts } from '@/lib/domain/release-words';
import { zoneOptions } from '@/lib/domain/zones';
import { paths } from '@/lib/paths';
import { ToolForm, ToolTitle } from './tool-form';

type Props = {
  title: string;
  zones: readonly string[];
  values?: { from: string; day: string; time: string; zone: string };
  errors?: Record<string, FieldErrors>;
  children?: ReactNode;
};

const nothingYet = { from: '', day: '', time: '', zone: 'UTC' };

/** What happened to the number, when, and on which clocks. */
export const ReleaseForm = ({ title, zones, values = nothingYet, errors = {}, children }: Props) => (
  <ToolForm action={paths.releaseClock()} submit="Show when it is free">
    <ToolTitle>{title}</ToolTitle>
    <Radios
      name="from"
      legend="What happened to the number?"
      legendSize="m"
      options={releaseFacts}
      defaultValue={values.from}
      errors={errors.from}
    />
    <div className="grid gap-x-6 sm:grid-cols-2">
      <TextField type="date" name="day" label="Day" defaultValue={values.day} errors={errors.day} />
      <TextField
        type="time"
        name="time"
        label="Time (optional)"
        defaultValue={values.time}
        errors={errors.time}
      />
    </div>
    <p className="-mt-5 mb-6 text-small text-ink-soft">
      Without a time we count from the end of that day, so that the answer is never too early.
    </p>
    <SelectField
      name="zone"
      label="Time zone"
      options={zoneOptions(zones, values.zone)}
      defaultValue={values.zone}
      errors={errors.zone}
    />
    {children}
  </ToolForm>
);
