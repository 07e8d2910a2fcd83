import { ClockTime } from '@/components/ui/clock-time';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { requestWords } from '@/lib/domain/deregistration';
import type { NumberStory } from '@/lib/operations/desk/read-number';
import { Why } from '../why';

type Request = NonNullable<NumberStory['request']>;

const at = (term: string, instant: Date | null): SummaryRow[] =>
  instant ? [{ term, value: <ClockTime at={instant} /> }] : [];

/** Where a request to leave stands, why, and what the customer said. */
export const RequestFacts = ({ request }: { request: Request }) => (
  <>
    <p className="flex flex-wrap items-center gap-3">
      <StatusTag tone={request.lateAt ? 'problem' : requestWords[request.state].tone}>
        {request.lateAt ? 'Longer than usual' : requestWords[request.state].words}
      </StatusTag>
      <span>
        <Why reason={request.reason} until={request.until}>
          {request.lateAt ? 'The customer was told that PaxFlow looks into it.' : 'Nothing stands still.'}
        </Why>
      </span>
    </p>
    <SummaryList
      rows={[
        { term: 'Request', value: request.reference },
        { term: 'Asked by', value: <span className="break-words">{request.askedBy}</span> },
        { term: 'Contact', value: <span className="break-words">{request.contact}</span> },
        { term: 'Where it goes', value: request.destination },
        { term: 'Why they leave', value: request.why },
        ...(request.wrote
          ? [
              {
                term: 'They wrote',
                value: <span className="break-words whitespace-pre-wrap">{request.wrote}</span>,
              },
            ]
          : []),
        ...at('Asked', request.askedAt),
        ...at('Meta is called from', request.callAt),
        ...at('In this state since', request.since),
        ...at('Off since', request.deregisteredAt),
        ...at('Removed at Meta', request.removedAt),
        ...at('Free from', request.releaseFrom),
        ...at('Free at the latest', request.releaseTo),
        ...at('Late since', request.lateAt),
        ...at('Ready since', request.readyAt),
      ]}
    />
  </>
);
