import type { Metadata } from 'next';
import { StepPage } from '@/components/onboarding/step-page';
import { internationalNumber } from '@/lib/domain/number-text';
import { readCodeStanding } from '@/lib/operations/onboarding/code-limits';
import { proofOfCode } from '@/lib/operations/onboarding/code-proof';
import { requireNumberStep } from '../require-step';
import { OwnCode } from './own-code';
import { PaxflowCode } from './paxflow-code';
import { VerifiedAlready } from './verified-already';

export const metadata: Metadata = { title: 'The code - Connect a number' };

export default async function CodePage({ searchParams }: PageProps<'/onboarding/code'>) {
  const step = await requireNumberStep('code');
  const { draft, number, answers } = step;
  const inStep = (children: React.ReactNode) => (
    <StepPage step="code" answers={answers}>
      {children}
    </StepPage>
  );
  if (answers.verifiedNumberId === number.id) {
    const numberText = internationalNumber(number.e164);
    return inStep(
      <VerifiedAlready numberText={numberText} answers={answers} proof={await proofOfCode(draft.id)} />,
    );
  }
  const standing = await readCodeStanding(number.id);
  return inStep(
    number.source === 'paxflow' ? (
      <PaxflowCode step={step} standing={standing} query={await searchParams} />
    ) : (
      <OwnCode step={step} standing={standing} />
    ),
  );
}
