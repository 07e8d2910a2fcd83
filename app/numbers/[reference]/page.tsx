import type { Metadata } from 'next';
import { answerMissing } from '@/app/answer-missing';
import { RegisterNameForm } from '@/app/onboarding/done/[reference]/register-name-form';
import { Providers } from '@/app/providers';
import { isMoving } from '@/app/read-status';
import { NameStanding } from '@/components/onboarding/name-standing';
import { ProofLadder } from '@/components/onboarding/proof-ladder';
import { RefreshWithoutScripts } from '@/components/onboarding/refresh-without-scripts';
import { BackLink } from '@/components/ui/back-link';
import { CalendarLink } from '@/components/ui/calendar-link';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { StatusTag } from '@/components/ui/status-tag';
import { requireMember } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { isWatched } from '@/lib/domain/health';
import { internationalNumber } from '@/lib/domain/number-text';
import { stateWords } from '@/lib/domain/registration';
import { sentenceOf } from '@/lib/domain/registration-words';
import { env } from '@/lib/env';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readNumberPage } from '@/lib/operations/registration/number-page';
import { paths } from '@/lib/paths';
import { AcceptedList } from './accepted-list';
import { Facts } from './facts';
import { KeepNumberUpToDate } from './keep-up-to-date';
import { Leaving } from './leaving';
import { Record } from './record';
import { Recovery } from './recovery';
import { Story } from './story';
import { TryIt } from './try-it';

export const metadata: Metadata = { title: 'Your number' };

export default async function NumberPage({ params, searchParams }: PageProps<'/numbers/[reference]'>) {
  const { reference } = await params;
  const member = await requireMember(paths.number(reference));
  const page = await readNumberPage(member, reference);
  if (!page) return answerMissing();
  const { view, accepted, story } = page;
  const { refusal, state } = view;
  const { refresh } = await searchParams;
  return (
    <div className="max-w-narrow">
      <BackLink href={paths.numbers}>Your numbers</BackLink>
      <h1 dir="ltr">{internationalNumber(view.e164)}</h1>
      <p role="status" className="flex flex-wrap items-center gap-3">
        <StatusTag tone={stateWords[state].tone}>{stateWords[state].words}</StatusTag>
        <span>{sentenceOf(view)}</span>
      </p>
      <Providers>
        <KeepNumberUpToDate reference={reference} version={view.version} isMoving={isMoving(view)} />
      </Providers>
      <RefreshWithoutScripts href={paths.number(reference)} isOn={isMoving(view) && refresh !== 'off'} />
      {refusal ? (
        <RefusalNotice
          refusal={{ code: refusal.code, ...(refusal.until ? { until: new Date(refusal.until) } : {}) }}
        />
      ) : null}
      {refusal?.until && new Date(refusal.until) > now() ? (
        <CalendarLink href={paths.numberCalendar(reference)} />
      ) : null}
      <div className="print:hidden">
        <Recovery page={page} now={now()} support={env().supportEmail} />
        <NameStanding
          view={view}
          registerName={<RegisterNameForm initial={freshState(newFormKey())} reference={reference} />}
        />
      </div>
      <Facts page={page} canLook={isWatched(state)} />
      <ProofLadder view={view} />
      {state === 'connected' ? <TryIt reference={reference} test={view.test} /> : null}
      <Leaving reference={reference} state={state} request={page.request} />
      <AcceptedList accepted={accepted} />
      <Story story={story} />
      <Record reference={reference} />
    </div>
  );
}
