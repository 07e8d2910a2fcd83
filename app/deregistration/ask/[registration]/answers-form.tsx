'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { Checkboxes, Radios } from '@/components/ui/choices';
import { SelectField } from '@/components/ui/select-field';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { destinations, leavingReasons } from '@/lib/domain/deregistration';
import { leavingAnswersSchema, longestNote } from '@/lib/domain/deregistration-forms';
import { losses } from '@/lib/domain/leaving-losses';
import { zoneOptions } from '@/lib/domain/zones';
import { type FormState, typed } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { keepAnswersAction } from '../../actions';
import { adminOptions, conversationOptions, paidOptions, whenOptions } from './options';

type Props = { initial: FormState; reference: string; textVersion: string; zones: readonly string[] };

/** Everything the request needs, on one page: what only the customer knows, one tick per loss, where to and when. */
export function AnswersForm({ initial, reference, textVersion, zones }: Props) {
  const form = useActionForm(keepAnswersAction, leavingAnswersSchema, initial);
  const value = (name: string) => typed(form.state, name);
  const field = (name: string) => ({
    name,
    inputProps: form.register(name),
    defaultValue: value(name),
    errors: form.errors[name],
  });
  const text = (name: string) => ({
    ...form.register(name),
    name,
    defaultValue: value(name),
    errors: form.errors[name],
  });
  const ticked = form.state.values.acknowledged ?? [];
  return (
    <FormFrame form={form} hidden={{ reference, textVersion }} submit="Continue">
      <h2>What only you know</h2>
      <Radios
        {...field('admin')}
        legend="Who can remove the number at Meta?"
        legendSize="m"
        hint="Step 2 needs a person with full control of your Meta business."
        options={adminOptions}
      />
      <Radios
        {...field('paid')}
        legend="When did the number last send a paid message?"
        legendSize="m"
        hint="For 30 days after it, Meta lets nobody remove the number. Campaigns, reminders and chats you began may cost money."
        options={paidOptions}
      />
      <TextField
        {...text('paidOn')}
        type="date"
        label="Day of the last paid message, if you know it"
        width="medium"
      />
      <Radios
        {...field('conversations')}
        legend="Are conversations with customers open?"
        legendSize="m"
        options={conversationOptions}
      />
      <h2>What you lose</h2>
      <Checkboxes
        name="acknowledged"
        legend="Confirm each point"
        legendSize="m"
        hint="We store each tick with your name, the time and this wording."
        options={losses.map(({ id, tick }) => ({ value: id, label: tick }))}
        defaultValues={Array.isArray(ticked) ? ticked : [ticked]}
        inputProps={form.register('acknowledged')}
        errors={form.errors.acknowledged}
      />
      <h2>The request</h2>
      <Radios
        {...field('destination')}
        legend="Where does the number go?"
        legendSize="m"
        options={destinations.map((one) => ({ value: one.value, label: one.words }))}
      />
      <Radios {...field('reason')} legend="Why do you leave?" legendSize="m" options={leavingReasons} />
      <Radios
        {...field('when')}
        legend="When should PaxFlow switch it off?"
        legendSize="m"
        hint="From that moment WhatsApp stops for this number. You can take the request back until then."
        options={whenOptions}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <TextField {...text('day')} type="date" label="Day, for a later time" />
        <TextField {...text('time')} type="time" label="Time" />
      </div>
      <SelectField
        {...text('zone')}
        label="Time zone"
        options={zoneOptions(zones, value('zone') || 'UTC')}
        defaultValue={value('zone') || 'UTC'}
      />
      <TextField
        {...text('contact')}
        type="email"
        autoComplete="email"
        spellCheck={false}
        label="Email address for news about this"
        hint="You get every mail anyway. Enter another address if somebody else should get them too."
      />
      <TextArea
        {...text('notes')}
        label="Notes (optional)"
        hint="Anything we should know. Leave codes and PINs out of it."
        limit={longestNote}
        rows={4}
      />
    </FormFrame>
  );
}
