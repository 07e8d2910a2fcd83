import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { answerMissing } from '@/app/answer-missing';
import { OwnZone } from '@/app/help/release-clock/own-zone';
import { LossesWarning } from '@/components/deregistration/losses-warning';
import { PreflightList } from '@/components/onboarding/preflight';
import { BackLink } from '@/components/ui/back-link';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { requireMember } from '@/lib/auth/member';
import { isDestination, isOpen } from '@/lib/domain/deregistration';
import { lossesTextVersion } from '@/lib/domain/leaving-losses';
import { internationalNumber } from '@/lib/domain/number-text';
import { everyZone } from '@/lib/domain/zoned-time';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { findLeavingNumber, isLeavable, keptAnswers } from '@/lib/operations/deregistration/find-leaving';
import { readLeavingPreflight } from '@/lib/operations/deregistration/read-preflight';
import { paths } from '@/lib/paths';
import { AnswersForm } from './answers-form';

export const metadata: Metadata = { title: 'Prepare the request - Leave PaxFlow' };

export default async function PrepareLeavingPage({
  params,
  searchParams,
}: PageProps<'/deregistration/ask/[registration]'>) {
  const { registration: reference } = await params;
  const member = await requireMember(paths.askDeregistration(reference));
  const found = await findLeavingNumber(member, reference);
  if (!found) return answerMissing();
  if (found.request && isOpen(found.request.state)) redirect(paths.deregistrationOf(found.request.reference));
  const kept = await keptAnswers(member, found);
  const { next } = await searchParams;
  const destination = isDestination(next) ? next : kept?.answers.destination;
  const values = {
    contact: member.email,
    ...(kept ? { ...kept.answers, acknowledged: [] } : {}),
    ...(destination ? { destination } : {}),
  };
  return (
    <>
      <BackLink href={paths.deregistration({ number: reference })} />
      <h1>
        Prepare the request for{' '}
        <span dir="ltr" className="whitespace-nowrap">
          {internationalNumber(found.e164)}
        </span>
      </h1>
      {isLeavable(found.registration.state) ? (
        <>
          <PreflightList
            title="What could stand in the way"
            lines={await readLeavingPreflight(found, kept)}
          />
          <LossesWarning />
          <AnswersForm
            initial={freshState(newFormKey(), values)}
            reference={reference}
            textVersion={lossesTextVersion}
            zones={everyZone()}
          />
          {kept ? null : <OwnZone field="zone" />}
        </>
      ) : (
        <RefusalNotice refusal={{ code: 'nothing-to-leave' }} />
      )}
    </>
  );
}
