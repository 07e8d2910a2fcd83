import type { Metadata } from 'next';
import { AttemptsUsed } from '@/components/onboarding/attempts-used';
import { StepPage } from '@/components/onboarding/step-page';
import { ClockTime } from '@/components/ui/clock-time';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { SummaryList } from '@/components/ui/summary-list';
import { consequences } from '@/lib/domain/exclusivity';
import { kindWords } from '@/lib/domain/number-kinds';
import { internationalNumber } from '@/lib/domain/number-text';
import { usageWords } from '@/lib/domain/usage-words';
import { attemptsToTell } from '@/lib/operations/registration/read-registration';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../require-step';
import { RegisterForm } from './register-form';

export const metadata: Metadata = { title: 'Check your answers - Connect a number' };

export default async function ReviewPage() {
  const { initial, draft, number, business, answers } = await requireNumberStep('review');
  const isOwn = number.source === 'own';
  const rows = [
    {
      term: 'Number',
      value: (
        <>
          <strong dir="ltr">{internationalNumber(number.e164)}</strong>
          <br />
          {isOwn ? `You typed: ${draft.typedNumber ?? ''}` : 'A PaxFlow number'} · {kindWords(number.kind)}
        </>
      ),
      change: { href: paths.step('number'), name: 'the number' },
    },
    ...(isOwn
      ? [
          {
            term: 'Used today',
            value: draft.usage ? usageWords(draft.usage, answers.isMoving ? 'move' : null) : 'Not provided',
            change: { href: paths.step('usage'), name: 'where the number is used' },
          },
        ]
      : []),
    {
      term: 'What changes',
      value: `You confirmed all ${consequences.length} points`,
      change: { href: paths.step('exclusivity'), name: 'what you confirmed' },
    },
    {
      term: 'Meta business',
      value: business?.name ?? 'Not provided',
      change: { href: paths.step('business'), name: 'the Meta business' },
    },
    {
      term: 'Display name',
      value: answers.isMoving
        ? `${draft.displayName ?? 'Not provided'}, as at the old provider`
        : (draft.displayName ?? 'Not provided'),
      ...(answers.isMoving ? {} : { change: { href: paths.business('name'), name: 'the display name' } }),
    },
    {
      term: 'Code',
      value: draft.verifiedAt ? (
        <>
          Meta verified the number on <ClockTime at={draft.verifiedAt} />
        </>
      ) : (
        'Not provided'
      ),
    },
    ...(answers.hasOldPin
      ? [
          {
            term: 'PIN from before',
            value: 'You gave it. We try it once.',
            change: { href: paths.step('pin'), name: 'the PIN from before' },
          },
        ]
      : []),
  ];
  const attempts = await attemptsToTell(number.id);
  return (
    <StepPage step="review" answers={answers}>
      <h1>Check your answers</h1>
      <SummaryList rows={answers.isRecovery ? rows.map(({ term, value }) => ({ term, value })) : rows} />
      <h2>When you press the button</h2>
      <p>
        PaxFlow registers the number with WhatsApp, usually within a minute. From then on it works through
        PaxFlow only. To leave again takes four acts by three parties, and typically 1 to 3 days.
      </p>
      {attempts ? <AttemptsUsed attempts={attempts} /> : null}
      {attempts?.stand === 'stopped' && attempts.nextFreeAt ? (
        <RefusalNotice refusal={{ code: 'attempts-kept-back', until: new Date(attempts.nextFreeAt) }} />
      ) : (
        <RegisterForm initial={initial} numberId={number.id} />
      )}
    </StepPage>
  );
}
