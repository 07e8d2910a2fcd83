import type { Metadata } from 'next';
import { OpenOnboarding } from '@/app/open-onboarding';
import { ButtonLink } from '@/components/ui/button';
import { requireMember } from '@/lib/auth/member';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';
import { type NumberList, numbersOfAccount } from '@/lib/operations/registration/number-list';
import { paths } from '@/lib/paths';
import { FindNumber } from './find-number';
import { NumberRows } from './number-rows';
import { Pager } from './pager';

export const metadata: Metadata = { title: 'Your numbers' };

/** Fewer are found by looking. */
const worthFinding = 10;

const digitsIn = (typed: unknown): string =>
  typeof typed === 'string' ? typed.slice(0, 32).replace(/\D/g, '').slice(0, 15) : '';

const pageIn = (typed: unknown): number =>
  typeof typed === 'string' && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1;

export default async function NumbersPage({ searchParams }: PageProps<'/numbers'>) {
  const member = await requireMember(paths.numbers);
  const query = await searchParams;
  const digits = digitsIn(query.digits);
  const [list, onboarding] = await Promise.all([
    numbersOfAccount(member.accountId, { digits, page: pageIn(query.page) }),
    readOnboarding(member.accountId),
  ]);
  return (
    <>
      <h1>Your numbers</h1>
      {onboarding && !digits ? <OpenOnboarding onboarding={onboarding} /> : null}
      {digits || list.total > worthFinding ? <FindNumber digits={digits} /> : null}
      <p role="status">{countSentence(list, digits)}</p>
      {list.numbers.length > 0 ? <NumberRows numbers={list.numbers} /> : null}
      <Pager digits={digits} page={list.page} pages={list.pages} />
      <p className="print:hidden">
        <ButtonLink
          href={paths.onboarding}
          prefetch={false}
          variant={list.total > 0 ? 'secondary' : 'primary'}
        >
          {list.total > 0 ? 'Connect another number' : 'Connect a number'}
        </ButtonLink>
      </p>
    </>
  );
}

const count = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'number' : 'numbers'}`;

function countSentence({ total, inTrouble }: NumberList, digits: string): string {
  if (total === 0)
    return digits
      ? `None of your numbers has ${digits} in it.`
      : 'No number is connected yet. It takes about 10 minutes, and you can stop in between.';
  const found = digits ? `${count(total)} with ${digits} in it.` : `${count(total)}.`;
  if (inTrouble === 0) return found;
  const some = inTrouble.toLocaleString('en-GB');
  return `${found} ${inTrouble === 1 ? 'One of them needs you; it stands first.' : `${some} of them need you; they stand first.`}`;
}
