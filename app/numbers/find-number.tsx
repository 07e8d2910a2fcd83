import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { paths } from '@/lib/paths';

/** Finds numbers by some of their digits; a plain form, so that the result has an address. */
export const FindNumber = ({ digits }: { digits: string }) => (
  <search className="print:hidden">
    <form action={paths.numbers} method="get" className="mb-4">
      <div className="flex flex-wrap items-end gap-x-4">
        <div className="-mb-4">
          <TextField
            name="digits"
            type="search"
            inputMode="tel"
            autoComplete="off"
            label="Find a number"
            hint="Some of its digits are enough."
            width="medium"
            defaultValue={digits}
          />
        </div>
        <Button variant="secondary" className="mb-4">
          Find
        </Button>
      </div>
    </form>
  </search>
);
