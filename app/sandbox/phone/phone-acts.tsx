import { ActButton } from '@/components/sandbox/act-button';
import { ActForm } from '@/components/sandbox/act-form';
import { SmallField } from '@/components/sandbox/small-field';
import { internationalNumber } from '@/lib/domain/number-text';
import type { phoneActs } from '@/lib/operations/sandbox-forms';
import type { SandboxPhone } from '@/lib/whatsapp/sandbox/control-types';
import { phoneAction, replyAction } from './actions';
import { actWords } from './holder-words';

type PhoneAct = (typeof phoneActs)[number];

const actsFor = ({ holder, freeAt }: SandboxPhone): readonly PhoneAct[] => {
  if (holder === 'banned' || holder === 'other_provider') return [];
  if (holder === 'none' || holder === 'cloud') return ['use-app', 'use-business-app'];
  return freeAt === null ? ['delete-account'] : ['use-app', 'use-business-app'];
};

/** What the owner of this phone can do with its WhatsApp apps now. */
export const AppActs = ({ phone }: { phone: SandboxPhone }) => {
  const acts = actsFor(phone);
  if (acts.length === 0) return null;
  return (
    <ActForm
      label={`Apps on ${internationalNumber(phone.e164)}`}
      action={phoneAction}
      hidden={{ e164: phone.e164 }}
    >
      {acts.map((act) => (
        <ActButton key={act} name="act" value={act}>
          {actWords[act]}
        </ActButton>
      ))}
    </ActForm>
  );
};

/** Answers the newest WhatsApp message; nothing where none arrived. */
export const ReplyForm = ({ phone }: { phone: SandboxPhone }) => {
  const received = phone.messages.findLast(
    ({ kind, direction }) => kind === 'whatsapp' && direction === 'in',
  );
  if (!received) return null;
  const label = `Answer ${internationalNumber(received.peer)}`;
  return (
    <ActForm
      label={`WhatsApp on ${internationalNumber(phone.e164)}`}
      action={replyAction}
      hidden={{ e164: phone.e164 }}
    >
      <SmallField
        id={`answer-${phone.e164.slice(1)}`}
        name="text"
        label={label}
        defaultValue="Hello"
        required
        maxLength={4096}
        autoComplete="off"
      />
      <ActButton>Send the answer</ActButton>
    </ActForm>
  );
};
