import { HelpLink } from '@/components/onboarding/help-link';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { counted } from '@/lib/domain/count-words';
import { type PinStanding, pinLimits } from '@/lib/domain/pin-limits';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { PinForm } from './pin-form';
import { PinIsOffForm } from './pin-is-off-form';
import { TurnOffSteps } from './turn-off-steps';

type Props = { numberId: string; numberText: string; isGiven: boolean; standing: PinStanding };

/** The PIN is asked for once. Whoever does not know it turns it off instead of guessing. */
export const AskPin = ({ numberId, numberText, isGiven, standing: { left, freeAt } }: Props) => (
  <>
    {freeAt ? (
      <>
        <h1>This number has a PIN from before</h1>
        <RefusalNotice refusal={{ code: 'pin-tries-spent', until: freeAt }} focus />
      </>
    ) : (
      <PinForm initial={freshState(newFormKey())} numberId={numberId}>
        <p>
          Meta says that <strong dir="ltr">{numberText}</strong> has a two-step PIN of six numbers. Somebody
          set it in a WhatsApp app, or an earlier provider did. It is not the code that just came.
        </p>
        <p>
          {isGiven ? 'You gave a PIN already; another one takes its place. ' : null}
          We try it once, when you register the number. If it is wrong we stop, because wrong PINs lock the
          number. We keep it encrypted and show it to nobody else.{' '}
          <HelpLink article="code-and-pin/what-the-pin-is">What the PIN is</HelpLink>
        </p>
        {left < pinLimits.wrongPerDay ? (
          <p className="font-semibold">{counted(left, 'try is', 'tries are')} left within a day.</p>
        ) : null}
      </PinForm>
    )}
    <section className="mt-12 border-t border-line pt-6" aria-labelledby="pin-off">
      <h2 id="pin-off" className="mt-0">
        You do not know the PIN?
      </h2>
      <p>Do not guess. Turn it off at Meta: you do not need to know it for that.</p>
      <TurnOffSteps />
      <PinIsOffForm initial={freshState(newFormKey())} numberId={numberId} />
    </section>
  </>
);
