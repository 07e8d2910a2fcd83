import type { Metadata } from 'next';
import { answerMissing } from '@/app/answer-missing';
import { Story } from '@/app/numbers/[reference]/story';
import { Providers } from '@/app/providers';
import { LeavingSteps } from '@/components/deregistration/leaving-steps';
import { ReleaseClock } from '@/components/deregistration/release-clock';
import { RefreshWithoutScripts } from '@/components/onboarding/refresh-without-scripts';
import { BackLink } from '@/components/ui/back-link';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { StatusTag } from '@/components/ui/status-tag';
import { requireMember } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { isOpen, requestWords } from '@/lib/domain/deregistration';
import { isRequestMoving, requestSentence } from '@/lib/domain/deregistration-words';
import { internationalNumber } from '@/lib/domain/number-text';
import { env } from '@/lib/env';
import { readRequestPage } from '@/lib/operations/deregistration/read-request';
import { paths } from '@/lib/paths';
import { KeepRequestUpToDate } from './keep-up-to-date';
import { Record } from './record';
import { WhatNow } from './what-now';

export const metadata: Metadata = { title: 'Your number is leaving' };

export default async function TrackerPage({
  params,
  searchParams,
}: PageProps<'/deregistration/[reference]'>) {
  const { reference } = await params;
  const member = await requireMember(paths.deregistrationOf(reference));
  const page = await readRequestPage(member, reference);
  if (!page) return answerMissing();
  const { view, story } = page;
  const { parked, state } = view;
  const { refresh } = await searchParams;
  const present = now();
  const isMoving = isRequestMoving(view, present);
  return (
    <>
      <BackLink href={paths.number(view.registration)}>The number</BackLink>
      <h1>
        Leaving with{' '}
        <span dir="ltr" className="whitespace-nowrap">
          {internationalNumber(view.e164)}
        </span>
      </h1>
      <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <StatusTag tone={requestWords[state].tone}>{requestWords[state].words}</StatusTag>
        <span>{requestSentence(view)}</span>
      </p>
      <p>
        Your reference is <strong className="read-aloud">{view.reference}</strong>
      </p>
      <Providers>
        <KeepRequestUpToDate reference={reference} version={view.version} isMoving={isMoving} />
      </Providers>
      <RefreshWithoutScripts
        href={paths.deregistrationOf(reference)}
        isOn={isOpen(state) && refresh !== 'off'}
      />
      {parked ? (
        <RefusalNotice
          refusal={{ code: parked.code, ...(parked.until ? { until: new Date(parked.until) } : {}) }}
          about={view.registration}
        />
      ) : null}
      <LeavingSteps view={view} />
      <WhatNow view={view} now={present} />
      <ReleaseClock view={view} expectation={env().release} now={present} />
      <Record page={page} />
      <Story story={story} />
    </>
  );
}
