import { Providers } from '@/app/providers';
import { HelpLink } from '@/components/onboarding/help-link';
import { ClockTime } from '@/components/ui/clock-time';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import type { LiveCodeLink } from '@/lib/operations/onboarding/code-link';
import { paths } from '@/lib/paths';
import { CopyLink } from './copy-link';
import { MailLinkForm } from './mail-link-form';
import { MakeLinkForm } from './make-link-form';
import { WatchCode } from './watch-code';

type Props = { numberId: string; link: LiveCodeLink | null };

/** For those whose phone is with somebody else: a link by which that person enters the code. */
export const PhoneHolder = ({ numberId, link }: Props) => (
  <section id="phone-holder" className="mt-12 border-t border-line pt-6" aria-labelledby="phone-holder-title">
    <h2 id="phone-holder-title" className="mt-0">
      Is the phone with somebody else?
    </h2>
    {link ? (
      <LiveLink numberId={numberId} link={link} />
    ) : (
      <>
        <p>
          Make a link for that person. It opens one page with one field for the code, works once, for 30
          minutes, and needs no account. You see here when the code is in.{' '}
          <HelpLink article="code-and-pin/somebody-else-has-the-phone">How to do it together</HelpLink>
        </p>
        <MakeLinkForm initial={freshState(newFormKey())} numberId={numberId} label="Make a link" />
      </>
    )}
  </section>
);

const LiveLink = ({ numberId, link }: { numberId: string; link: LiveCodeLink }) => (
  <>
    <p>
      Give this link to the person with the phone, and nobody else. It works once, until{' '}
      <ClockTime at={link.expiresAt} />. They see your account’s name and the last four digits of the number.
    </p>
    <Providers>
      <WatchCode />
    </Providers>
    <noscript>
      <p>
        <a href={paths.step('code')}>Look whether the code is in</a>
      </p>
    </noscript>
    <CopyLink address={link.address} />
    {link.mailedAt ? (
      <p>
        The link was mailed on <ClockTime at={link.mailedAt} />. We have forgotten the address.
      </p>
    ) : null}
    <MailLinkForm key={link.mailedAt?.toISOString()} initial={freshState(newFormKey())} numberId={numberId} />
    <p>A new link ends this one.</p>
    <MakeLinkForm initial={freshState(newFormKey())} numberId={numberId} label="Make a new link" />
  </>
);
