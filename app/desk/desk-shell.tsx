import Link from 'next/link';
import type { ReactNode } from 'react';
import { MemberShell } from '@/app/member-shell';
import { deskPaths } from '@/lib/desk-paths';

const places = {
  desk: { name: 'Desk', href: deskPaths.desk },
  leaving: { name: 'Leaving', href: deskPaths.leaving() },
  numbers: { name: 'Numbers', href: deskPaths.numbers() },
  questions: { name: 'Questions', href: deskPaths.questions() },
  help: { name: 'Help center', href: deskPaths.help(30) },
} as const;

type Props = { at?: keyof typeof places; children: ReactNode };

/** The surroundings of the desk. Every page has asked who reads before it draws this. */
export const DeskShell = ({ at, children }: Props) => (
  <MemberShell width="wide">
    <nav aria-label="Desk" className="mb-6 flex flex-wrap gap-x-6 border-b border-line pb-2 print:hidden">
      {Object.entries(places).map(([key, { name, href }]) => (
        <Link
          key={key}
          href={href}
          prefetch={false}
          aria-current={key === at ? 'page' : undefined}
          className="inline-flex min-h-11 min-w-11 items-center text-ink no-underline hover:underline aria-[current=page]:font-semibold aria-[current=page]:underline"
        >
          {name}
        </Link>
      ))}
    </nav>
    {children}
  </MemberShell>
);
