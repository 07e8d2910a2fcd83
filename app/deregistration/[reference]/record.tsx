import Link from 'next/link';
import { Day } from '@/components/help/day';
import { AcceptedPoints } from '@/components/ui/accepted-points';
import { ClockTime } from '@/components/ui/clock-time';
import { SummaryList } from '@/components/ui/summary-list';
import { destinationWords, reasonWords } from '@/lib/domain/deregistration';
import type { RequestPage } from '@/lib/operations/deregistration/read-request';
import { paths } from '@/lib/paths';

/** What was asked for and accepted, by whom and when; and the ways to keep it. */
export const Record = ({ page: { request, askedBy, losses } }: { page: RequestPage }) => {
  const { answers, createdAt, reference } = request;
  return (
    <section aria-labelledby="record">
      <h2 id="record">What you asked for</h2>
      <SummaryList
        rows={[
          { term: 'Asked by', value: <span className="wrap-anywhere">{askedBy}</span> },
          { term: 'Asked on', value: <ClockTime at={createdAt} /> },
          { term: 'Goes to', value: destinationWords(answers.destination) },
          { term: 'Reason', value: reasonWords(answers.reason) },
          { term: 'News go to', value: <span className="wrap-anywhere">{answers.contact}</span> },
          ...(answers.notes
            ? [{ term: 'Notes', value: <span className="whitespace-pre-line">{answers.notes}</span> }]
            : []),
        ]}
      />
      <h3>What was confirmed</h3>
      <p>
        {losses.length} points, in the wording of <Day day={answers.textVersion} />, as it was shown and
        ticked.
      </p>
      <AcceptedPoints points={losses} />
      {request.state === 'cancelled' ? null : (
        <p className="mt-6 print:hidden">
          <Link href={paths.leavingPack(reference)} prefetch={false} className="font-semibold">
            Open the leaving pack
          </Link>
          : the record to print, where the PIN is, and what the next place asks for.
        </p>
      )}
      <p className="mt-6 print:hidden">
        Keep this page: bookmark it, print it, or{' '}
        <a href={paths.deregistrationCalendar(reference)} download>
          add the dates to your calendar
        </a>
        .
      </p>
    </section>
  );
};
