import type { Metadata } from 'next';
import { StepPage } from '@/components/onboarding/step-page';
import { ClockTime } from '@/components/ui/clock-time';
import { countryOptions } from '@/lib/domain/countries';
import { internationalNumber } from '@/lib/domain/number-text';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { freeStockOffers } from '@/lib/operations/onboarding/stock-offers';
import { requireStep } from '../require-step';
import { OwnNumberForm } from './own-number-form';
import { StockNumberForm } from './stock-number-form';

export const metadata: Metadata = { title: 'The number - Connect a number' };

export default async function NumberPage() {
  const { initial, draft, number, answers, holdUntil } = await requireStep('number');
  const own = freshState(initial.key, { number: draft.typedNumber ?? '', country: '' });
  return (
    <StepPage step="number" answers={answers}>
      <OwnNumberForm initial={own} countries={countryOptions()} />
      {number?.source === 'paxflow' ? (
        <p>
          You chose the PaxFlow number <strong dir="ltr">{internationalNumber(number.e164)}</strong>
          {holdUntil ? (
            <>
              . It is kept for you until <ClockTime at={holdUntil} />.
            </>
          ) : (
            '. We kept it for 30 minutes, and that time is over: choose a number again.'
          )}
        </p>
      ) : null}
      <StockNumberForm
        initial={freshState(newFormKey())}
        offers={await freeStockOffers(number)}
        chosen={number?.id}
      />
    </StepPage>
  );
}
