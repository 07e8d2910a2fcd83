import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/paths';

/** A calm page for those who come back: the code is used and need not be entered again. */
export const VerifiedAlready = ({ numberText }: { numberText: string }) => (
  <>
    <h1>The code is done</h1>
    <p>
      Meta has verified <strong dir="ltr">{numberText}</strong>. You do not need another code.
    </p>
    <ButtonLink href={paths.step('review')}>Continue</ButtonLink>
  </>
);
