import Link from 'next/link';
import { ClockTime } from '@/components/ui/clock-time';
import { StatusTag } from '@/components/ui/status-tag';
import { roleWords } from '@/lib/domain/roles';
import type { readAccount } from '@/lib/operations/people/read-account';
import { paths } from '@/lib/paths';

type People = Awaited<ReturnType<typeof readAccount>>['people'];

/** Who is in the account, as what and since when. */
export const PeopleRows = ({ people, canChange }: { people: People; canChange: boolean }) => (
  <ul className="mb-6 list-none border-t border-line p-0">
    {people.map(({ id, email, role, since, isYou }) => (
      <li
        key={id}
        className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3"
      >
        <div className="min-w-0 grow basis-64">
          <p className="mb-0 font-semibold">
            {email}
            {isYou ? <span className="font-normal text-ink-soft"> (you)</span> : null}
          </p>
          <p className="mb-0 text-small text-ink-soft">
            Since <ClockTime at={since} />
          </p>
        </div>
        <StatusTag tone="neutral">{roleWords[role].name}</StatusTag>
        {canChange ? (
          <Link
            href={paths.memberOf(id)}
            prefetch={false}
            className="inline-flex min-h-11 min-w-11 items-center print:hidden"
          >
            Change<span className="sr-only"> what {email} may do</span>
          </Link>
        ) : null}
      </li>
    ))}
  </ul>
);
