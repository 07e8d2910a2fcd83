import { commonZones } from '@/lib/domain/zones';
import { CompatibilityForm } from './compatibility-form';
import { ErrorForm } from './error-form';
import { NumberKindForm } from './number-kind-form';
import { ReleaseForm } from './release-form';

/** The tools as they stand in articles: plain forms that lead to the page with the answer, without a script. */

export const CompatibilityCheck = () => <CompatibilityForm title="Which tools do you use today?" />;
export const NumberCheck = () => <NumberKindForm title="What kind of number do you have?" />;
export const ReleaseClock = () => <ReleaseForm title="Work out the date" zones={commonZones} />;
export const ErrorLookup = () => <ErrorForm title="Look up a code" />;
