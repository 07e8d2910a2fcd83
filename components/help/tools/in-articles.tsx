import type { Route } from 'next';
import { commonZones } from '@/lib/domain/zones';
import { paths } from '@/lib/paths';
import { CompatibilityForm } from './compatibility-form';
import { ErrorForm } from './error-form';
import { NumberKindForm } from './number-kind-form';
import { ReleaseForm } from './release-form';

/** The tools as they stand in articles: plain forms that lead to the page with the answer, without a script. */

const OnPaper = ({ href, children }: { href: Route; children: string }) => (
  <p className="hidden print:block">
    <a href={href}>{children}</a>
  </p>
);

export const CompatibilityCheck = () => (
  <>
    <CompatibilityForm title="Which tools do you use today?" />
    <OnPaper href={paths.compatibility()}>Check your tools on this page</OnPaper>
  </>
);

export const NumberCheck = () => (
  <>
    <NumberKindForm title="What kind of number do you have?" />
    <OnPaper href={paths.numberCheck()}>Check your number on this page</OnPaper>
  </>
);

export const ReleaseClock = () => (
  <>
    <ReleaseForm title="Work out the date" zones={commonZones} />
    <OnPaper href={paths.releaseClock()}>Work out the date on this page</OnPaper>
  </>
);

export const ErrorLookup = () => (
  <>
    <ErrorForm title="Look up a code" />
    <OnPaper href={paths.errorLookup()}>Look up a code on this page</OnPaper>
  </>
);
