import { RepairForm } from '@/app/onboarding/done/[reference]/repair-form';
import { Callout } from '@/components/ui/callout';
import { ClockTime } from '@/components/ui/clock-time';
import { helpFor, type OfflineAnswer, offlineSteps } from '@/lib/domain/recovery';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import type { NumberPage } from '@/lib/operations/registration/number-page';
import { OfflineForm, RegisterAgainForm } from './about-forms';

type Props = { page: NumberPage; now: Date; support: string };

/** What helps a number that Meta refused or that is in trouble: one act, or who to turn to. */
export const Recovery = ({ page, now, support }: Props) => {
  const { state, refusal, reference } = page.view;
  const form = { initial: freshState(newFormKey()), reference };
  if (state === 'refused') return <RepairForm {...form} />;
  if (state !== 'attention' || !refusal) return null;
  const help = helpFor(refusal.code);
  const waits = refusal.until !== null && new Date(refusal.until) > now;
  if (help === 'ask-who') return <WhoOpenedIt page={page} />;
  if (help === 'question') return <RepairForm {...form} submit="Go to the question that repairs this" />;
  if (help === 'register' && !waits) return <RegisterAgain page={page} />;
  if (help === 'support')
    return (
      <p>
        Write to <a href={`mailto:${support}?subject=${reference}`}>{support}</a> with the reference{' '}
        {reference}. We go through it with you.
      </p>
    );
  return null;
};

const WhoOpenedIt = ({ page: { view, offlineAnswer, ...page } }: { page: NumberPage }) => {
  const form = { initial: freshState(newFormKey()), reference: view.reference };
  if (!offlineAnswer) return <OfflineForm {...form} answer="" />;
  const { answer, at } = offlineAnswer;
  return (
    <>
      <Callout title={answerWords[answer]}>
        <p>
          You told us, <ClockTime at={at} />
        </p>
      </Callout>
      <h2>What to do now</h2>
      <ol>
        {offlineSteps[answer].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <RegisterAgain page={{ view, offlineAnswer, ...page }} />
      <details className="mt-6">
        <summary className="inline-flex min-h-11 items-center">Give another answer</summary>
        <OfflineForm {...form} answer={answer} />
      </details>
    </>
  );
};

const answerWords: Record<OfflineAnswer, string> = {
  yes: 'Somebody opened WhatsApp with this number',
  no: 'Nobody opened WhatsApp with this number',
  'not-sure': 'You do not know whether somebody opened WhatsApp with this number',
};

/** Meta may want the number verified anew first; otherwise one press is enough. */
const RegisterAgain = ({ page: { view } }: { page: NumberPage }) => {
  const form = { initial: freshState(newFormKey()), reference: view.reference };
  const isVerified = view.proofs.some(({ kind }) => kind === 'code-verified');
  return isVerified ? (
    <>
      <p>
        PaxFlow registers the number with the PIN it keeps, so nobody has to type one. Meta counts each try,
        so press only when the cause is gone.
      </p>
      <RegisterAgainForm {...form} />
    </>
  ) : (
    <>
      <p>
        Meta wants a new code for this number first, by SMS or call as on the first day. Everything else you
        answered is kept.
      </p>
      <RepairForm {...form} submit="Get a new code" />
    </>
  );
};
