import Link from 'next/link';
import { Callout } from '@/components/ui/callout';
import { internationalNumber } from '@/lib/domain/number-text';
import { paths } from '@/lib/paths';

/** Back on the first step while the line is still to be called: the number is kept, and one question is left. */
export const CallIsMissing = ({ e164 }: { e164: string }) => (
  <Callout title="One question is left">
    <p>
      <Link href={paths.numberCall} className="inline-flex min-h-11 items-center">
        <span>
          Call <span dir="ltr">{internationalNumber(e164)}</span>, and say who answered
        </span>
      </Link>
    </p>
  </Callout>
);
