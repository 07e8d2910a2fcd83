import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { BackLink } from '@/components/ui/back-link';
import { Button } from '@/components/ui/button';
import { Radios } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { requireMember } from '@/lib/auth/member';
import { destinations, isDestination } from '@/lib/domain/deregistration';
import { internationalNumber } from '@/lib/domain/number-text';
import { numbersThatCanLeave } from '@/lib/operations/deregistration/find-leaving';
import { requestsOf } from '@/lib/operations/deregistration/read-request';
import { paths } from '@/lib/paths';
import { OpenRequests } from './open-requests';
import { Recipe } from './recipes';

export const metadata: Metadata = { title: 'Leave PaxFlow' };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What next? Each answer leads to its own recipe; deregistering is one way out among others. */
export default async function LeavePage({ searchParams }: PageProps<'/deregistration'>) {
  const member = await requireMember(paths.deregistration());
  const query = await searchParams;
  const [live, open] = await Promise.all([numbersThatCanLeave(member), requestsOf(member)]);
  const numbers = live.filter(({ state }) => state !== 'leaving');
  const [only] = numbers.length === 1 ? numbers : [];
  const chosen = numbers.find(({ reference }) => reference === textOf(query.number)) ?? only;
  const next = textOf(query.next);
  if (chosen && isDestination(next))
    return <Recipe next={next} reference={chosen.reference} e164={chosen.e164} />;

  const leaving = open.find(({ registration }) => registration === textOf(query.number));
  if (leaving) redirect(paths.deregistrationOf(leaving.reference));
  const isAsked = query.next !== undefined || query.sent !== undefined;
  const errors: Record<string, string[]> = isAsked
    ? {
        ...(chosen ? {} : { number: ['Choose the number you want to leave with'] }),
        ...(isDestination(next) ? {} : { next: ['Choose what you want to do with the number'] }),
      }
    : {};
  return (
    <>
      <BackLink href={paths.numbers}>Your numbers</BackLink>
      <ErrorSummary errors={errors} attempt={isAsked ? 1 : 0} />
      <h1>Leave PaxFlow with a number</h1>
      <p className="text-lead">
        You may always go. Tell us what comes next, because the best way out depends on it.
      </p>
      <OpenRequests requests={open} />
      {numbers.length === 0 ? (
        <p>
          No connected number of yours can be deregistered right now.{' '}
          <Link href={paths.numbers} prefetch={false}>
            See your numbers
          </Link>
        </p>
      ) : (
        <form action={paths.deregistration()} method="get" noValidate>
          <input type="hidden" name="sent" value="yes" />
          {only ? (
            <>
              <input type="hidden" name="number" value={only.reference} />
              <p>
                The number: <strong dir="ltr">{internationalNumber(only.e164)}</strong>
              </p>
            </>
          ) : (
            <Radios
              name="number"
              legend="Which number?"
              options={numbers.map(({ reference, e164, displayName }) => ({
                value: reference,
                label: internationalNumber(e164),
                hint: `${displayName} · ${reference}`,
              }))}
              defaultValue={chosen?.reference}
              errors={errors.number}
            />
          )}
          <Radios
            name="next"
            legend="What next?"
            options={destinations.map(({ value, label, hint }) => ({ value, label, hint }))}
            defaultValue={next}
            errors={errors.next}
          />
          <Button>Continue</Button>
        </form>
      )}
    </>
  );
}
