import Link from 'next/link';
import { HelpLink } from '@/components/onboarding/help-link';
import { pinHandOver } from '@/lib/domain/leaving-pack-words';
import { paths } from '@/lib/paths';

/** How the PIN gets into the right hands. The PIN itself never stands on a page that is printed. */
export const PinHandOver = ({ registration, hasPin }: { registration: string; hasPin: boolean }) => (
  <section aria-labelledby="pin">
    <h2 id="pin">The two-step PIN</h2>
    <ul>
      {(hasPin ? pinHandOver.kept : pinHandOver.gone).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p>
      {hasPin ? (
        <Link href={paths.pin(registration)} prefetch={false} className="font-semibold">
          Show the PIN of this number
        </Link>
      ) : (
        <HelpLink article="code-and-pin/turn-off-two-step">How to turn two-step verification off</HelpLink>
      )}
    </p>
  </section>
);
