import type { Metadata } from 'next';
import Link from 'next/link';
import { OpenOnboarding } from '@/app/open-onboarding';
import { ButtonLink } from '@/components/ui/button';
import { requireMember } from '@/lib/auth/member';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';
import { type NumberList, numbersOfAccount } from '@/lib/operations/registration/number-list';
import { paths } from '@/lib/paths';
import { FindNumber } from './find-number';
import { NumberRows } from './number-rows';
import { Pager } from './pager';

export const metadata: Metadata = { title: 'Your numbers' };

/** Fewer are found by looking. */
const worthFinding = 10;

const endingIn = (typed: unknown): string =>
  typeof typed === 'string' && /^\d{1,4}$/.test(typed) ? typed : '';

const pageIn = (typed: unknown): number =>
  typeof typed === 'string' && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1;

export default async function NumbersPage({ searchParams }: PageProps<'/numbers'>) {
  const member = await requireMember(paths.numbers);
  const query = await searchParams;
  const ending = endingIn(query.ending);
  const [list, onboarding] = await Promise.all([
    numbersOfAccount(member.accountId, { ending, page: pageIn(query.page) }),
    readOnboarding(member.accountId),
  ]);
  return (
    <>
      <h1>Your numbers</h1>
      {onboarding && !ending ? <OpenOnboarding onboarding={onboarding} /> : null}
      {ending || list.total > worthFinding ? (
        <FindNumber key={ending} initial={freshState(newFormKey())} ending={ending} />
      ) : null}
      <p role="status">
        {countSentence(list, ending)}
        {ending ? (
          <>
            {' '}
            <Link href={paths.numbers} prefetch={false} className="inline-flex min-h-11 items-center">
              Show all numbers
            </Link>
          </>
        ) : null}
      </p>
      {list.numbers.length > 0 ? <NumberRows numbers={list.numbers} /> : null}
      <Pager ending={ending} page={list.page} pages={list.pages} />
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        <ButtonLink
          href={paths.onboarding}
          prefetch={false}
          variant={list.total > 0 ? 'secondary' : 'primary'}
        >
          {list.total > 0 ? 'Connect another number' : 'Connect a number'}
        </ButtonLink>
        {list.total > 0 ? (
          <Link href={paths.deregistration()} prefetch={false} className="inline-flex min-h-11 items-center">
            Leave PaxFlow with a number
          </Link>
        ) : null}
      </p>
    </>
  );
}

const count = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'number' : 'numbers'}`;

function countSentence({ total, inTrouble }: NumberList, ending: string): string {
  if (total === 0)
    return ending
      ? `None of your numbers ends in ${ending}.`
      : 'No number is connected yet. It takes about 10 minutes, and you can stop in between.';
  const found = ending ? `${count(total)} ending in ${ending}.` : `${count(total)}.`;
  if (inTrouble === 0) return found;
  const some = inTrouble.toLocaleString('en-GB');
  return `${found} ${inTrouble === 1 ? 'One of them needs you; it stands first.' : `${some} of them need you; they stand first.`}`;
}
