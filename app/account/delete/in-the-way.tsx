import Link from 'next/link';
import { StatusTag } from '@/components/ui/status-tag';
import { wayOut } from '@/lib/domain/account-deletion';
import { internationalNumber } from '@/lib/domain/number-text';
import { stateWords } from '@/lib/domain/registration';
import type { numbersInTheWay } from '@/lib/operations/account/delete-account';
import { paths } from '@/lib/paths';

type InTheWay = Awaited<ReturnType<typeof numbersInTheWay>>[number];

/** Where the way out of one number goes on. */
function wayOf({ state, reference, request }: InTheWay) {
  if (request) return { href: paths.deregistrationOf(request), words: 'See the steps of leaving' };
  return state === 'connected' || state === 'attention'
    ? { href: paths.deregistration({ number: reference }), words: 'Leave PaxFlow with it' }
    : { href: paths.number(reference), words: 'See where it stands' };
}

/** Which numbers keep the account from being deleted, and what to do about each. */
export const NumbersInTheWay = ({ numbers }: { numbers: readonly InTheWay[] }) => (
  <section aria-labelledby="in-the-way">
    <h2 id="in-the-way">First, these numbers</h2>
    <p>An account cannot be deleted while a number is connected, or on its way in or out.</p>
    <ul className="mb-6 list-none border-t border-line p-0">
      {numbers.map((number) => {
        const { href, words } = wayOf(number);
        return (
          <li key={number.reference} className="border-b border-line py-3">
            <p className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1">
              <strong dir="ltr">{internationalNumber(number.e164)}</strong>
              <StatusTag tone={stateWords[number.state].tone}>{stateWords[number.state].words}</StatusTag>
            </p>
            <p className="mb-0">
              {wayOut(number.state)}{' '}
              <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center font-semibold">
                {words}
                <span className="sr-only">: number ending {number.e164.slice(-4)}</span>
              </Link>
            </p>
          </li>
        );
      })}
    </ul>
  </section>
);
