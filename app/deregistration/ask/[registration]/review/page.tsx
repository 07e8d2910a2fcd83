import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { answerMissing } from '@/app/answer-missing';
import { PreflightList } from '@/components/onboarding/preflight';
import { BackLink } from '@/components/ui/back-link';
import { Callout } from '@/components/ui/callout';
import { SummaryList } from '@/components/ui/summary-list';
import { ZonedTime } from '@/components/ui/zoned-time';
import { requireFreshSignIn } from '@/lib/auth/fresh-sign-in';
import { destinationWords, isOpen, reasonWords } from '@/lib/domain/deregistration';
import { askedInstant } from '@/lib/domain/deregistration-forms';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { findLeavingNumber, keptAnswers } from '@/lib/operations/deregistration/find-leaving';
import { readLeavingPreflight } from '@/lib/operations/deregistration/read-preflight';
import { paths } from '@/lib/paths';
import { AskForm } from './ask-form';

export const metadata: Metadata = { title: 'Check your request - Leave PaxFlow' };

export default async function ReviewLeavingPage({
  params,
}: PageProps<'/deregistration/ask/[registration]/review'>) {
  const { registration: reference } = await params;
  const member = await requireFreshSignIn(paths.reviewDeregistration(reference));
  const found = await findLeavingNumber(member, reference);
  if (!found) return answerMissing();
  if (found.request && isOpen(found.request.state)) redirect(paths.deregistrationOf(found.request.reference));
  const kept = await keptAnswers(member, found);
  if (!kept) redirect(paths.askDeregistration(reference));
  const { answers } = kept;
  const asked = askedInstant(answers);
  const change = (name: string) => ({ href: paths.askDeregistration(reference), name });
  return (
    <>
      <BackLink href={paths.askDeregistration(reference)} />
      <h1>Check your request</h1>
      <SummaryList
        rows={[
          {
            term: 'Number',
            value: (
              <>
                <strong dir="ltr">{internationalNumber(found.e164)}</strong>
                <br />
                {found.registration.displayName}
              </>
            ),
          },
          {
            term: 'Switched off',
            value: asked ? (
              <ZonedTime at={asked} zone={answers.zone} />
            ) : (
              'As soon as possible, in 10 minutes'
            ),
            change: change('when it is switched off'),
          },
          {
            term: 'Goes to',
            value: destinationWords(answers.destination),
            change: change('where it goes'),
          },
          { term: 'Reason', value: reasonWords(answers.reason), change: change('the reason') },
          {
            term: 'What you lose',
            value: `You confirmed all ${answers.acknowledged.length} points`,
            change: change('what you confirmed'),
          },
          { term: 'News go to', value: answers.contact, change: change('who gets news') },
          {
            term: 'Notes',
            value: answers.notes ? <span className="whitespace-pre-line">{answers.notes}</span> : 'None',
            change: change('the notes'),
          },
        ]}
      />
      <PreflightList title="What could stand in the way" lines={await readLeavingPreflight(found, kept)} />
      <Callout kind="warning" title="When you press the button">
        <p>
          PaxFlow switches the number off at Meta at the time above. Until then you can take the request back
          on its page. After that WhatsApp stops for this number, and the next step is yours.
        </p>
      </Callout>
      <AskForm initial={freshState(newFormKey())} reference={reference} />
    </>
  );
}
