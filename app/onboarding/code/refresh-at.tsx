import { now } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { RefreshIn } from './refresh-in';

/** The page shows itself anew at an instant; without scripts there is a link for it. */
export const RefreshAt = ({ at }: { at: Date }) => (
  <>
    <RefreshIn ms={at.getTime() - now().getTime()} />
    <noscript>
      <p>
        <a href={paths.step('code')}>Reload this page</a>
      </p>
    </noscript>
  </>
);
