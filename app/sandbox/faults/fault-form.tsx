import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { faultKinds, sandboxVerbs } from '@/lib/whatsapp/sandbox/control-types';
import { addFaultAction } from './actions';
import { faultWords } from './fault-words';

const verbs = [
  { value: 'any', label: 'Any call' },
  ...sandboxVerbs.filter((verb) => verb !== 'unknown').map((verb) => ({ value: verb, label: verb })),
];
const kinds = faultKinds.map((kind) => ({ value: kind, label: faultWords[kind] }));

/** Lets the next calls of one kind fail in one way. */
export const FaultForm = () => (
  <form action={addFaultAction} aria-label="Add a fault" className="max-w-narrow">
    <SelectField name="verb" label="Which call" options={verbs} />
    <SelectField name="kind" label="What goes wrong" options={kinds} className="max-w-full" />
    <div className="grid gap-x-6 sm:grid-cols-2">
      <TextField
        name="times"
        label="How many times"
        type="number"
        inputMode="numeric"
        min={1}
        max={1000}
        defaultValue={1}
        required
        width="short"
      />
      <TextField
        name="delaySeconds"
        label="Delay in seconds (optional)"
        hint="For slow and silent answers, up to 30."
        type="number"
        inputMode="numeric"
        min={0}
        max={30}
        width="short"
      />
    </div>
    <div className="grid gap-x-6 sm:grid-cols-2">
      <TextField
        name="code"
        label="Meta’s code (optional)"
        hint="For any other error."
        inputMode="numeric"
        width="short"
      />
      <TextField
        name="subcode"
        label="Subcode (optional)"
        hint="Where it has one."
        inputMode="numeric"
        width="short"
      />
    </div>
    <Button>Let it happen</Button>
  </form>
);
