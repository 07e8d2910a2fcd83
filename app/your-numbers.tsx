import Link from 'next/link';
import { requestsOf } from '@/lib/operations/deregistration/read-request';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';
import { numbersOfAccount } from '@/lib/operations/registration/number-list';
import { paths } from '@/lib/paths';
import { OpenRequests } from './deregistration/open-requests';
import { NumberRows } from './numbers/number-rows';
import { OpenOnboarding } from './open-onboarding';

/** As many as fit on the start page; the list has all of them. */
const shown = 5;

/** Where the account's numbers stand, and what is open. */
export async function YourNumbers({ accountId }: { accountId: string }) {
  const [{ numbers, total }, onboarding, leaving] = await Promise.all([
    numbersOfAccount(accountId, { perPage: shown }),
    readOnboarding(accountId),
    requestsOf({ accountId }),
  ]);
  return (
    <>
      <h1>Your numbers</h1>
      {onboarding ? <OpenOnboarding onboarding={onboarding} /> : null}
      {total > 0 ? (
        <NumberRows numbers={numbers} />
      ) : (
        <p className="text-lead">No number is connected yet.</p>
      )}
      <OpenRequests requests={leaving} />
      {total > shown ? (
        <p>
          <Link href={paths.numbers} prefetch={false} className="inline-flex min-h-11 items-center">
            All {total.toLocaleString('en-GB')} numbers
          </Link>
        </p>
      ) : null}
    </>
  );
}
