import { ClockTime } from '@/components/ui/clock-time';
import { Icon } from '@/components/ui/icon';
import { cn } from '@/lib/cn';
import type { PreflightLine } from '@/lib/domain/preflight';
import { originWords } from '@/lib/domain/proofs';

const signs = {
  good: { icon: 'done', className: 'text-accent' },
  caution: { icon: 'warning', className: 'text-caution' },
  open: { icon: 'waiting', className: 'text-ink-soft' },
} as const;

type Props = { title: string; lines: readonly PreflightLine[] };

/** What is known about a number before a code is spent, each line with who says so and since when. */
export const PreflightList = ({ title, lines }: Props) => (
  <section aria-labelledby="preflight" className="my-8">
    <h2 id="preflight" className="mt-0 mb-3 text-lead">
      {title}
    </h2>
    <ul className="m-0 list-none divide-y divide-line border-y border-line p-0">
      {lines.map(({ sentence, origin, at, tone }) => (
        <li key={sentence} className="flex gap-3 py-3">
          <Icon name={signs[tone].icon} className={cn('mt-1', signs[tone].className)} />
          <div className="min-w-0">
            <p className="mb-0">
              {tone === 'caution' ? <span className="sr-only">Warning: </span> : null}
              {sentence}
            </p>
            <p className="mb-0 text-small text-ink-soft">
              {origin ? originWords[origin] : 'Not known yet'}
              {at ? (
                <>
                  , <ClockTime at={at} />
                </>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  </section>
);
