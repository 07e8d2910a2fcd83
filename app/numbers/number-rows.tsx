import Link from 'next/link';
import { StatusTag } from '@/components/ui/status-tag';
import { internationalNumber } from '@/lib/domain/number-text';
import { stateWords } from '@/lib/domain/registration';
import type { ListedNumber } from '@/lib/operations/registration/number-list';
import { paths } from '@/lib/paths';

/** Where each number stands, one line each. */
export const NumberRows = ({ numbers }: { numbers: readonly ListedNumber[] }) => (
  <ul className="mb-6 list-none border-t border-line p-0">
    {numbers.map(({ reference, e164, displayName, state, line }) => (
      <li
        key={reference}
        className="grid gap-x-6 gap-y-1 border-b border-line py-2 sm:grid-cols-[minmax(13rem,2fr)_minmax(11rem,auto)_3fr] sm:items-center"
      >
        <div>
          <Link
            href={paths.number(reference)}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            <span dir="ltr">{internationalNumber(e164)}</span>
          </Link>
          <p className="mb-0 text-small text-ink-soft">{displayName}</p>
        </div>
        <div>
          <StatusTag tone={stateWords[state].tone}>{stateWords[state].words}</StatusTag>
        </div>
        <p className="mb-0">
          {line}
          <span className="block text-small text-ink-soft">{reference}</span>
        </p>
      </li>
    ))}
  </ul>
);
