import type { Metadata } from 'next';
import { StepPage } from '@/components/onboarding/step-page';
import { compatibilityQuery, compatibilityQuestion, judgeTools } from '@/lib/domain/compatibility';
import { exclusivityTextVersion } from '@/lib/domain/exclusivity';
import { internationalNumber } from '@/lib/domain/number-text';
import { paths } from '@/lib/paths';
import { requireNumberStep } from '../../require-step';
import { AcknowledgementForm } from './acknowledgement-form';
import { ToolsThatStop } from './tools-that-stop';

export const metadata: Metadata = { title: 'Confirm what changes - Connect a number' };

export default async function ConfirmExclusivityPage({
  searchParams,
}: PageProps<'/onboarding/exclusivity/confirm'>) {
  const { initial, number, answers } = await requireNumberStep('exclusivity');
  const question = compatibilityQuestion(await searchParams);
  return (
    <StepPage step="exclusivity" answers={answers} back={paths.exclusivity(compatibilityQuery(question))}>
      <AcknowledgementForm
        initial={initial}
        numberId={number.id}
        numberText={internationalNumber(number.e164)}
        textVersion={exclusivityTextVersion}
        tools={<ToolsThatStop tools={judgeTools(question)} />}
      />
    </StepPage>
  );
}
