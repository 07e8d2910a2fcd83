import { RefusalNotice } from '@/components/ui/refusal-notice';
import { counted } from '@/lib/domain/count-words';
import type { PinStanding } from '@/lib/domain/pin-limits';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { FoundPinForm } from './found-pin-form';
import { PinIsOffForm } from './pin-is-off-form';
import { TurnOffSteps } from './turn-off-steps';

type Props = { numberId: string; standing: PinStanding };

/** After one wrong PIN the field is gone: what to do instead, and the way back for those who found the right one. */
export const PinStopped = ({ numberId, standing: { left, freeAt } }: Props) => (
  <>
    <h1>Turn the old PIN off</h1>
    <RefusalNotice
      refusal={freeAt ? { code: 'pin-tries-spent', until: freeAt } : { code: 'pin-wrong' }}
      focus
    />
    <TurnOffSteps />
    <PinIsOffForm initial={freshState(newFormKey())} numberId={numberId} isMain />
    {freeAt ? null : (
      <section className="mt-12 border-t border-line pt-6" aria-labelledby="pin-found">
        <h2 id="pin-found" className="mt-0">
          You have found the right PIN?
        </h2>
        <p>
          {counted(left, 'try is', 'tries are')} left within a day. Use one only if you read the PIN somewhere
          or mistyped it before.
        </p>
        <FoundPinForm initial={freshState(newFormKey())} numberId={numberId} />
      </section>
    )}
  </>
);
