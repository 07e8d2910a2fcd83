import type { Route } from 'next';
import Link from 'next/link';
import { paths } from '@/lib/paths';

const tools: readonly { href: Route; question: string }[] = [
  { href: paths.compatibility(), question: 'Does my tool fit?' },
  { href: paths.numberCheck(), question: 'How will the code arrive?' },
  { href: paths.releaseClock(), question: 'When is my number free?' },
  { href: paths.errorLookup(), question: 'What does this code mean?' },
];

/** Four questions whose answer depends on what the reader has. */
export const ToolLinks = () => (
  <nav aria-label="Find out in a minute" className="mt-6">
    <ul className="m-0 grid gap-3 p-0 sm:grid-cols-2 lg:grid-cols-4">
      {tools.map(({ href, question }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            className="flex h-full min-h-14 items-center rounded-control border-2 border-accent bg-accent-soft px-4 py-2 font-semibold text-ink no-underline hover:text-ink hover:underline"
          >
            {question}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
