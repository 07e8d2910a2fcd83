import { ActButton } from '@/components/sandbox/act-button';
import { ActForm } from '@/components/sandbox/act-form';
import { SmallSelect } from '@/components/sandbox/small-select';
import { internationalNumber } from '@/lib/domain/number-text';
import { sampleEvents } from '@/lib/operations/sandbox-events';
import type { troubleActs } from '@/lib/operations/sandbox-forms';
import type { SandboxNumber } from '@/lib/whatsapp/sandbox/control-types';
import { sendEventAction, troubleAction, wabaTroubleAction } from './actions';

const troubles: Record<(typeof troubleActs)[number], string> = {
  flag: 'Meta flags it',
  'slow-down': 'Meta slows it down',
  'restrict-number': 'Meta restricts it',
  'lift-mark': 'Meta lifts that again',
  'lose-registration': 'Meta loses its registration (Pending)',
  'expire-code': 'Its code is too old',
  'change-pin': 'Somebody changes its PIN',
  'share-with-app': 'It turns up in the Business app as well',
  'move-away': 'It moves to another account',
};

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What others do to a number, without PaxFlow being asked. */
export const NumberTrouble = ({ number: { id, e164 } }: { number: SandboxNumber }) => (
  <ActForm
    label={`Trouble for ${internationalNumber(e164)}`}
    action={troubleAction}
    hidden={{ phoneNumberId: id }}
  >
    <SmallSelect id={`trouble-${id}`} name="act" label="Trouble" options={options(troubles)} />
    <ActButton>Let it happen</ActButton>
  </ActForm>
);

/** What others do to an account, and what Meta may tell of it. */
export const WabaTrouble = ({ wabaId, name }: { wabaId: string; name: string }) => (
  <>
    <ActForm label={`Trouble for ${name}`} action={wabaTroubleAction} hidden={{ wabaId }}>
      <ActButton name="act" value="stop-webhooks">
        Stop sending messages to PaxFlow
      </ActButton>
    </ActForm>
    <ActForm label={`Webhooks of ${name}`} action={sendEventAction} hidden={{ wabaId }}>
      <SmallSelect
        id={`event-${wabaId}`}
        name="event"
        label="Webhook"
        options={sampleEvents.map((event) => ({ value: event.name, label: event.name }))}
      />
      <ActButton>Send it to PaxFlow</ActButton>
    </ActForm>
  </>
);
