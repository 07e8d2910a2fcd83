'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { ClockTime } from '@/components/ui/clock-time';
import { Icon } from '@/components/ui/icon';
import { keepClear } from '@/components/ui/keep-clear';
import { paths } from '@/lib/paths';
import { askWhoIsOnIt } from './ask-who';

const signEveryMs = 4_000;
const isStep = (pathname: string) =>
  /^\/onboarding\/(number|usage|exclusivity|business|code|pin|review)\b/.test(pathname);

/**
 * On every step, where the account has several people: a sign that somebody is on it, and within seconds the truth when
 * a colleague has taken over. The page stays as it is, with everything typed. Without scripts the next press says so.
 */
export function OnItWatch() {
  const pathname = usePathname();
  const { data } = useQuery({
    // Each page asks anew: what was true on the one before must not be said on this one.
    queryKey: ['on-it', pathname],
    gcTime: 0,
    queryFn: ({ signal }) => askWhoIsOnIt('POST', signal),
    refetchInterval: signEveryMs,
    enabled: isStep(pathname),
  });
  const other = data?.state === 'other' ? data : null;
  return (
    <div role="status">
      {other ? (
        <div
          ref={keepClear}
          className="fixed inset-x-0 bottom-0 z-10 border-t-2 border-caution bg-caution-soft print:hidden"
        >
          <div className="mx-auto flex max-w-wide gap-3 px-4 py-3 sm:px-6">
            <Icon name="warning" className="mt-1 text-caution" />
            <p className="mb-0 flex grow flex-wrap items-center gap-x-6 leading-snug max-sm:text-small">
              <span>
                <strong>{other.who}</strong> is on this since <ClockTime at={new Date(other.since)} />. From
                this page nothing is saved now; what you typed is still here.
              </span>
              <Link
                href={paths.step('together')}
                prefetch={false}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                See where it stands, and take over
              </Link>
            </p>
          </div>
        </div>
      ) : null}
    </div>
  );
}
