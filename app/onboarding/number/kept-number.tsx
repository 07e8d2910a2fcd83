import { ButtonLink } from '@/components/ui/button';
import { ClockTime } from '@/components/ui/clock-time';
import { internationalNumber } from '@/lib/domain/number-text';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { paths } from '@/lib/paths';

type Props = { e164: string; until: Date | null; next: StepSlug };

/** The PaxFlow number this onboarding keeps, until when, and the way on with it. */
export const KeptNumber = ({ e164, until, next }: Props) => (
  <>
    <h1>
      You chose <span dir="ltr">{internationalNumber(e164)}</span>
    </h1>
    <p>
      {until ? (
        <>
          This PaxFlow number is kept for you until <ClockTime at={until} />. Nobody else can choose it before
          that.
        </>
      ) : (
        'This PaxFlow number is kept for you. Nobody else can choose it.'
      )}
    </p>
    <ButtonLink href={paths.step(next)}>Continue with this number</ButtonLink>
  </>
);
