import Link from 'next/link';
import { HelpLink } from '@/components/onboarding/help-link';
import { ButtonAnchor } from '@/components/ui/button';
import { paths } from '@/lib/paths';

/** The way back to Meta's window, with what decides which businesses it offers. */
export const AnotherBusiness = ({ hasOthers }: { hasOthers: boolean }) => (
  <section aria-labelledby="another">
    <h2 id="another">Not the right one?</h2>
    {hasOthers ? (
      <p>
        You gave access to more than one. <Link href={paths.business('choose')}>Choose again from them</Link>
      </p>
    ) : null}
    <p>
      Meta’s window offers the businesses of the Facebook account that is signed in there. If yours is
      missing, sign out at Facebook first. All your answers are kept.{' '}
      <HelpLink article="meta-business/wrong-business">I chose the wrong business</HelpLink>
    </p>
    <ButtonAnchor href={paths.connectBusiness} variant="secondary">
      No, open Meta’s window again
    </ButtonAnchor>
  </section>
);
