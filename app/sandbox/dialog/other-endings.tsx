import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { windowMessages, windowSteps } from '@/lib/operations/sandbox-dialog';

const endings = [
  ...Object.entries(windowSteps).map(([step, words]) => ({
    value: `left:${step}`,
    label: `Leave at: ${words}`,
  })),
  ...Object.entries(windowMessages).map(([code, words]) => ({ value: `says:${code}`, label: words })),
];

/** The ways Meta's window can end that a customer does not choose. */
export const OtherEndings = () => (
  <details className="mt-8">
    <summary className="min-h-11 cursor-pointer py-2 font-semibold">Let something else happen</summary>
    <SelectField
      name="ending"
      label="What happens, or what Meta’s window says"
      options={endings}
      className="max-w-full"
    />
    <Button name="answer" value="end" variant="secondary">
      Let it happen
    </Button>
  </details>
);
