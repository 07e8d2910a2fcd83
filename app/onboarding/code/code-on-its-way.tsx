import Link from 'next/link';
import { Providers } from '@/app/providers';
import { RefreshWithoutScripts } from '@/components/onboarding/refresh-without-scripts';
import type { CodeProgress } from '@/lib/domain/code-progress';
import { paths } from '@/lib/paths';
import { MaybeSent } from './maybe-sent';
import { type Sent, SentTo } from './sent-to';
import { WaitForCode } from './wait-for-code';

type Props = { sent: Sent; progress: CodeProgress; isReloading: boolean };

/** The code of a PaxFlow number is on its way to PaxFlow: what happens, who acts, until when, and what may be done. */
export const CodeOnItsWay = ({ sent, progress, isReloading }: Props) => (
  <>
    <h1>Waiting for the code</h1>
    {sent.isMaybe ? <MaybeSent at={sent.at} /> : null}
    <p>
      <SentTo {...sent} />
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
