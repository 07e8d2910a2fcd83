import Link from 'next/link';
import { StatusTag } from '@/components/ui/status-tag';
import { requestWords } from '@/lib/domain/deregistration';
import { internationalNumber } from '@/lib/domain/number-text';
import type { OpenRequest } from '@/lib/operations/deregistration/read-request';
import { paths } from '@/lib/paths';

/** The account's requests that are under way, each with the way to its page. */
export const OpenRequests = ({ requests }: { requests: readonly OpenRequest[] }) =>
  requests.length === 0 ? null : (
    <section aria-labelledby="under-way" className="mb-8">
      <h2 id="under-way">Numbers that are leaving</h2>
      <ul className="m-0 list-none border-t border-line p-0">
        {requests.map(({ reference, e164, state }) => (
          <li
            key={reference}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2"
          >
            <Link
              href={paths.deregistrationOf(reference)}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              <span dir="ltr">{internationalNumber(e164)}</span>
            </Link>
            <StatusTag tone={requestWords[state].tone}>{requestWords[state].words}</StatusTag>
            <span className="text-small text-ink-soft">{reference}</span>
          </li>
        ))}
      </ul>
    </section>
  );
