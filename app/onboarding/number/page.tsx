import type { Metadata } from 'next';
import { Providers } from '@/app/providers';
import { StepPage } from '@/components/onboarding/step-page';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { countryOptions } from '@/lib/domain/countries';
import { nextStep } from '@/lib/domain/onboarding-steps';
import { anyNumber, stockSearchSchema } from '@/lib/domain/stock-search';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { findOffer, findStock, stockChoices } from '@/lib/operations/stock/find-stock';
import { requireStep } from '../require-step';
import { CallIsMissing } from './call-is-missing';
import { KeptNumber } from './kept-number';
import { OwnNumberForm } from './own-number-form';
import { StockFinder } from './stock-finder';

export const metadata: Metadata = { title: 'The number - Connect a number' };

const titleOf = (isChosen: boolean, isHeld: boolean): string => {
  if (!isChosen) return 'Take a number from PaxFlow instead';
  return isHeld ? 'Take another number from PaxFlow' : 'Choose a PaxFlow number again';
};

export default async function NumberPage({ searchParams }: PageProps<'/onboarding/number'>) {
  const { initial, draft, number, answers, holdUntil } = await requireStep('number');
  const query = await searchParams;
  const asked = stockSearchSchema.safeParse(query);
  const search = asked.data ?? anyNumber;
  const chosen = number?.source === 'paxflow' ? number : null;
  const own = {
    initial: freshState(initial.key, { number: draft.typedNumber ?? '', country: '' }),
    countries: countryOptions(),
  };
  return (
    <StepPage step="number" answers={answers}>
      {chosen && !answers.isHeld ? <RefusalNotice refusal={{ code: 'hold-ended' }} isHere /> : null}
      {number?.source === 'own' && !answers.isLineSettled ? <CallIsMissing e164={number.e164} /> : null}
      {chosen && answers.isHeld ? (
        <KeptNumber e164={chosen.e164} until={holdUntil} next={nextStep(answers)} />
      ) : (
        <OwnNumberForm {...own} />
      )}
      <Providers>
        <StockFinder
          initial={freshState(newFormKey())}
          search={search}
          typedDigits={typeof query.digits === 'string' ? query.digits : ''}
          isMistyped={!asked.success}
          first={await findStock(search)}
          earlier={chosen ? await findOffer(chosen.id) : null}
          choices={await stockChoices()}
          isOpen={(chosen && !answers.isHeld) || Object.keys(query).length > 0}
          title={titleOf(chosen !== null, answers.isHeld)}
        />
      </Providers>
      {chosen && answers.isHeld ? <OwnNumberForm {...own} isAlternative /> : null}
    </StepPage>
  );
}
