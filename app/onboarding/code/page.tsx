import type { Metadata } from 'next';
import { StepPage } from '@/components/onboarding/step-page';
import { preferredMethod } from '@/lib/domain/number-kinds';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readCodeStanding } from '@/lib/operations/onboarding/code-limits';
import { liveCodeLink } from '@/lib/operations/onboarding/code-link';
import { proofOfCode } from '@/lib/operations/onboarding/code-proof';
import { requireNumberStep } from '../require-step';
import { AskCodeForm } from './ask-code-form';
import { CodeWait } from './code-wait';
import { EnterCode } from './enter-code';
import { PhoneHolder } from './phone-holder';
import { VerifiedAlready } from './verified-already';

export const metadata: Metadata = { title: 'The code - Connect a number' };

export default async function CodePage() {
  const { draft, number, answers } = await requireNumberStep('code');
  const numberText = internationalNumber(number.e164);
  const step = (children: React.ReactNode) => (
    <StepPage step="code" answers={answers}>
      {children}
    </StepPage>
  );
  if (answers.verifiedNumberId === number.id)
    return step(
      <VerifiedAlready numberText={numberText} answers={answers} proof={await proofOfCode(draft.id)} />,
    );

  const standing = await readCodeStanding(number.id);
  const link = await liveCodeLink(draft.accountId, draft.id, number.id);
  const isOurs = number.source === 'paxflow';
  const title = `Get a code on ${numberText}`;
  return step(
    <>
      {draft.codeSentAt && draft.codeMethod ? (
        <EnterCode
          numberId={number.id}
          sent={{ numberText, method: draft.codeMethod, at: draft.codeSentAt, isOurs }}
          standing={standing}
          mailAt={draft.codeUnlockAt}
        />
      ) : standing.sending ? (
        <CodeWait title={title} refusal={standing.sending} mailAt={draft.codeUnlockAt} />
      ) : (
        <AskCodeForm
          initial={freshState(newFormKey(), { method: preferredMethod(number.kind) })}
          numberId={number.id}
          title={title}
          isOurs={isOurs}
        />
      )}
      {isOurs ? null : <PhoneHolder numberId={number.id} link={link} />}
    </>,
  );
}
