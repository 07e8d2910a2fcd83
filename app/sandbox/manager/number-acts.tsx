import { ActButton } from '@/components/sandbox/act-button';
import { ActForm } from '@/components/sandbox/act-form';
import { SmallField } from '@/components/sandbox/small-field';
import { internationalNumber } from '@/lib/domain/number-text';
import type { SandboxNumber } from '@/lib/whatsapp/sandbox/control-types';
import { numberAction, removeNumberAction } from './actions';

const numberActs = [
  ['approve-name', 'Approve the name'],
  ['decline-name', 'Decline the name'],
  ['two-step-off', 'Switch two-step off'],
  ['send-paid-message', 'Send a paid message'],
] as const;
const graveActs = [
  ['disconnect-number', 'Disconnect it'],
  ['ban-number', 'Ban it'],
] as const;

/** What Meta or the customer decides about a number. */
export const NumberActs = ({ number: { id, e164 } }: { number: SandboxNumber }) => (
  <ActForm
    label={`Acts on ${internationalNumber(e164)}`}
    action={numberAction}
    hidden={{ phoneNumberId: id }}
  >
    {numberActs.map(([act, words]) => (
      <ActButton key={act} name="act" value={act}>
        {words}
      </ActButton>
    ))}
    {graveActs.map(([act, words]) => (
      <ActButton key={act} name="act" value={act} isGrave>
        {words}
      </ActButton>
    ))}
  </ActForm>
);

/** The bin icon: a connected number with two-step on asks for its PIN. */
export const RemoveForm = ({ number: { id, e164 } }: { number: SandboxNumber }) => (
  <ActForm
    label={`Remove ${internationalNumber(e164)}`}
    action={removeNumberAction}
    hidden={{ phoneNumberId: id }}
  >
    <SmallField
      id={`pin-${id}`}
      name="pin"
      label="PIN, if two-step is on"
      inputMode="numeric"
      pattern="[0-9]{6}"
      title="Six digits"
      autoComplete="off"
    />
    <ActButton isGrave>Remove the number</ActButton>
  </ActForm>
);
