import Link from 'next/link';
import { cn } from '@/lib/cn';
import { type RoomSlug, roomPages, roomPath } from './room-pages';

const link = 'inline-flex min-h-11 items-center border-b-4 px-1 no-underline hover:no-underline';
const here = 'border-accent font-semibold text-ink hover:text-ink';
const elsewhere = 'border-transparent text-ink-soft hover:border-edge hover:text-ink';

/** From one page of the control room to the others. */
export const RoomNav = ({ at }: { at: RoomSlug }) => (
  <nav aria-label="Control room" className="mb-8 border-b border-line print:hidden">
    <ul className="m-0 flex flex-wrap gap-x-5 p-0">
      {roomPages.map(({ slug, title }) => (
        <li key={slug}>
          <Link
            href={roomPath(slug)}
            prefetch={false}
            className={cn(link, slug === at ? here : elsewhere)}
            {...(slug === at ? { 'aria-current': 'page' as const } : {})}
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
