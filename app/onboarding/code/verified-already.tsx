import { ButtonLink } from '@/components/ui/button';
import { ClockTime } from '@/components/ui/clock-time';
import { type Answers, nextStep } from '@/lib/domain/onboarding-steps';
import type { CodeProof } from '@/lib/operations/onboarding/code-proof';
import { paths } from '@/lib/paths';

type Props = { numberText: string; answers: Answers; proof: CodeProof | null };

/** A calm page for those who come back, and for those who waited for the phone's holder: the code is in. */
export const VerifiedAlready = ({ numberText, answers, proof }: Props) => (
  <>
    <h1>The code is done</h1>
    <p>
      Meta has verified <strong dir="ltr">{numberText}</strong>. You do not need another code.
    </p>
    {proof?.isByLink ? (
      <p>
        It was entered by the phone-holder link on <ClockTime at={proof.at} />.
      </p>
    ) : null}
    <ButtonLink href={paths.step(nextStep(answers))}>Continue</ButtonLink>
  </>
);
