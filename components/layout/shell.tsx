import type { ReactNode } from 'react';
import { Page } from '@/components/ui/page';
import { SiteFooter } from './site-footer';
import { type SignedInAs, SiteHeader } from './site-header';
import { StandInStrip } from './stand-in-strip';

type Props = {
  children: ReactNode;
  /** Who reads, where the page knows; static pages leave it out. */
  signedInAs?: SignedInAs;
  signOut?: ReactNode;
  /** The search of the help center, on its pages. */
  search?: ReactNode;
  /** Shows the strip that leads to the control room. */
  standIns?: boolean | undefined;
  width?: 'narrow' | 'wide' | undefined;
  support?: string | undefined;
};

/** What surrounds every page: header, main column, footer. Purely presentational, so it fits static pages too. */
export const Shell = ({ children, signedInAs, signOut, search, standIns = false, width, support }: Props) => (
  <>
    {standIns ? <StandInStrip /> : null}
    <SiteHeader account={signedInAs} signOut={signOut} search={search} />
    <Page width={width}>{children}</Page>
    <SiteFooter support={support} />
  </>
);
