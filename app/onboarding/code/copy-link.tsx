'use client';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { FieldLabel } from '@/components/ui/field-label';

const never = () => () => undefined;

/** The link to copy: a field to select it from, and with scripts a button. Its place is kept while there are none yet. */
export function CopyLink({ address }: { address: string }) {
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid('Copied.'),
      () => setSaid('Your browser does not let us copy. Select the link and copy it.'),
    );
  return (
    <div className="mb-8">
      <FieldLabel htmlFor="code-link" size="m">
        Link for the person with the phone
      </FieldLabel>
      <input
        id="code-link"
        readOnly
        value={address}
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
        className="block min-h-12 w-full rounded-control border-2 border-edge bg-sunken px-3 py-2 text-ink"
      />
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Button
          type="button"
          variant="secondary"
          className={hasScripts ? '' : 'invisible'}
          onClick={() => void copy()}
        >
          Copy the link
        </Button>
        <span role="status" className="text-ink-soft">
          {said}
        </span>
      </div>
    </div>
  );
}
