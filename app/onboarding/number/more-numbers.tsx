'use client';
import type { Stock } from './use-stock';

const look = 'inline-flex min-h-11 items-center font-semibold';

/** The next numbers: below those on the page with scripts, on a page of their own without. */
export function MoreNumbers({ stock: { nextAddress, startAddress, more } }: { stock: Stock }) {
  const showMore = (event: React.MouseEvent) => {
    event.preventDefault();
    more();
  };
  return (
    <p className="flex flex-wrap gap-x-6">
      {startAddress ? (
        <a href={`${startAddress}#paxflow-numbers`} className={look}>
          Back to the first numbers
        </a>
      ) : null}
      {nextAddress ? (
        <a href={nextAddress} onClick={showMore} className={look}>
          Show more numbers
        </a>
      ) : null}
    </p>
  );
}
