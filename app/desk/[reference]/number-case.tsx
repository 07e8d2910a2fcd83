import Link from 'next/link';
import { Story } from '@/app/numbers/[reference]/story';
import { BackLink } from '@/components/ui/back-link';
import { ClockTime } from '@/components/ui/clock-time';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { deskPaths } from '@/lib/desk-paths';
import { requestWords } from '@/lib/domain/deregistration';
import { stateWords } from '@/lib/domain/registration';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import type { NumberStory } from '@/lib/operations/desk/read-number';
import { Why } from '../why';
import { Acts } from './acts';
import { RetryForm } from './case-forms';
import type { Who } from './question-case';
import { Calls, Jobs, Mails, Notes } from './record';
import { RequestFacts } from './request-facts';

type Props = { story: NumberStory; who: Who };

/** One number from its first call to now, and the request to leave it was asked about. */
export const NumberCase = ({ story, who }: Props) => {
  const { number, request, notes } = story;
  const acts = (
    <Acts {...who} taking={story.taking} notes={notes.length}>
      {request?.canRetry ? (
        <>
          <p>
            When the cause is gone, let PaxFlow try again. It reads the number at Meta first, and each call
            counts: the limits are the customer’s own.
          </p>
          <RetryForm initial={freshState(newFormKey())} reference={request.reference} />
        </>
      ) : null}
    </Acts>
  );
  return (
    <>
      <BackLink href={request ? deskPaths.leaving() : deskPaths.numbers()}>
        {request ? 'Leaving' : 'Numbers'}
      </BackLink>
      <h1>{request ? `Leaving with ${number.ending}` : `The number ${number.ending}`}</h1>
      {request ? <RequestFacts request={request} /> : null}
      {request ? acts : null}
      {request ? <h2>The number</h2> : null}
      <p className="flex flex-wrap items-center gap-3">
        <StatusTag tone={stateWords[number.state].tone}>{stateWords[number.state].words}</StatusTag>
        <span>
          <Why reason={number.reason} until={number.until}>
            Nothing stands still.
          </Why>
        </span>
      </p>
      <NumberFacts story={story} />
      {request ? null : acts}
      <Notes notes={notes} />
      <Story story={story.story.toReversed()} />
      <Calls calls={story.calls} />
      <Mails mails={story.mails} />
      <Jobs jobs={story.jobs} />
    </>
  );
};

const NumberFacts = ({ story: { number, people, requests, questions } }: Pick<Props, 'story'>) => (
  <SummaryList
    rows={[
      { term: 'Reference', value: <CaseLink reference={number.reference} /> },
      { term: 'Account', value: number.account },
      {
        term: 'People',
        value: people.map(({ email, role }) => (
          <span key={email} className="block break-words">
            {email}, {role}
          </span>
        )),
      },
      { term: 'Display name', value: number.displayName },
      {
        term: 'Where it comes from',
        value: number.source === 'paxflow' ? 'PaxFlow’s stock' : 'The customer’s own',
      },
      { term: 'Began', value: <ClockTime at={number.createdAt} /> },
      {
        term: 'First connected',
        value: number.connectedAt ? <ClockTime at={number.connectedAt} /> : 'Not yet',
      },
      {
        term: 'Last read at Meta',
        value: number.checkedAt ? <ClockTime at={number.checkedAt} /> : 'Not yet',
      },
      ...(requests.length > 0
        ? [
            {
              term: 'Requests to leave',
              value: requests.map(({ reference, state }) => (
                <CaseLink key={reference} reference={reference} words={requestWords[state].words} />
              )),
            },
          ]
        : []),
      ...(questions.length > 0
        ? [
            {
              term: 'Questions',
              value: questions.map(({ reference, state }) => (
                <CaseLink
                  key={reference}
                  reference={reference}
                  words={state === 'open' ? 'open' : 'answered'}
                />
              )),
            },
          ]
        : []),
    ]}
  />
);

const CaseLink = ({ reference, words }: { reference: string; words?: string }) => (
  <span className="block">
    <Link href={deskPaths.story(reference)} prefetch={false} className="inline-flex min-h-11 items-center">
      {reference}
    </Link>
    {words ? `, ${words}` : ''}
  </span>
);
