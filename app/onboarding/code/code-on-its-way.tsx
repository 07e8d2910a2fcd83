import Link from 'next/link';
import { Providers } from '@/app/providers';
import { RefreshWithoutScripts } from '@/components/onboarding/refresh-without-scripts';
import { ClockTime } from '@/components/ui/clock-time';
import type { CodeProgress } from '@/lib/domain/code-progress';
import { paths } from '@/lib/paths';
import { WaitForCode } from './wait-for-code';

type Props = { numberText: string; at: Date; until: Date; progress: CodeProgress; isReloading: boolean };

/** The code of a PaxFlow number is on its way to PaxFlow: what happens, who acts, until when, and what may be done. */
export const CodeOnItsWay = ({ numberText, at, until, progress, isReloading }: Props) => (
  <>
    <h1>Waiting for the code</h1>
    <p>
      Meta sent it to <strong dir="ltr">{numberText}</strong> by SMS on <ClockTime at={at} />. It counts until{' '}
      <ClockTime at={until} />.
    </p>
    <p>
      The code goes to PaxFlow; you need to do nothing. As soon as it is here we pass it on to Meta, and this
      page moves on by itself. That usually takes less than a minute. You may close this page and come back.
    </p>
    <Providers>
      <WaitForCode initial={progress} />
    </Providers>
    <RefreshWithoutScripts href={paths.step('code')} isOn={isReloading} />
    <p>
      Did our support read you the code?{' '}
      <Link href={paths.codeByHand} prefetch={false}>
        Type it yourself
      </Link>
    </p>
  </>
);
