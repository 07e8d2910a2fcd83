'use client';
import { type ChangeEvent, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { TextField } from '@/components/ui/text-field';
import { type NameNote, notesOnName, tidyName } from '@/lib/domain/display-name';
import { typed } from '@/lib/forms/form-state';
import type { useActionForm } from '@/lib/forms/use-action-form';
import { HelpLink } from './help-link';
import { useSettled } from './use-settled';

type Props = { form: ReturnType<typeof useActionForm>; label: string };

/** A name that is still being typed is short; only the button says so. */
const isSaidWhileTyping = ({ rule }: NameNote) => rule !== 'empty' && rule !== 'too-short';

/**
 * The display name with what Meta's rules say of it, shown once the typing pauses. The hidden field says which spelling
 * these remarks were about: without scripts they come with the answer, and the next press goes on with that spelling.
 */
export function DisplayNameField({ form, label }: Props) {
  const [name, setName] = useState(() => tidyName(typed(form.state, 'displayName')));
  const settled = useSettled(name, 700);
  const { onChange, ...registered } = form.register('displayName');
  const follow = (event: ChangeEvent<HTMLInputElement>) => {
    void onChange(event);
    setName(tidyName(event.target.value));
  };
  return (
    <>
      <TextField
        {...registered}
        onChange={follow}
        name="displayName"
        label={label}
        hint="The name your customers know you by, as it stands on your sign and your website. 3 to 75 characters."
        autoComplete="organization"
        defaultValue={typed(form.state, 'displayName')}
        errors={form.errors.displayName}
      />
      <input type="hidden" name="checkedName" value={settled} />
      <Remarks notes={notesOnName(settled).filter(isSaidWhileTyping)} isEmpty={settled === ''} />
      <HelpLink article="meta-business/choose-a-display-name">Which names does Meta accept?</HelpLink>
    </>
  );
}

const Remarks = ({ notes, isEmpty }: { notes: readonly NameNote[]; isEmpty: boolean }) => (
  <div role="status" className="-mt-4 min-h-16">
    {notes.length > 0 ? (
      <>
        <p className="mb-1 font-semibold">What Meta’s rules say of this name:</p>
        <ul className="mb-2 grid list-none gap-1 p-0">
          {notes.map(({ rule, isRefused, sentence }) => (
            <li key={rule} className="flex gap-2">
              <Icon
                name={isRefused ? 'warning' : 'note'}
                className={isRefused ? 'mt-1 text-danger' : 'mt-1 text-caution'}
              />
              <span>
                <strong>{isRefused ? 'Not possible: ' : 'Meta may refuse it: '}</strong>
                {sentence}
              </span>
            </li>
          ))}
        </ul>
      </>
    ) : null}
    {notes.length === 0 && !isEmpty ? (
      <p className="mb-1 flex gap-2">
        <Icon name="done" className="mt-1 text-accent" />
        No rule we can check speaks against this name. A person at Meta looks at it too.
      </p>
    ) : null}
  </div>
);
