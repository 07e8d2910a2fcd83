import { ClockTime } from '@/components/ui/clock-time';
import { internationalNumber } from '@/lib/domain/number-text';
import type { SandboxPhoneMessage } from '@/lib/whatsapp/sandbox/control-types';

const messagesShown = 20;
const kinds: Record<SandboxPhoneMessage['kind'], string> = {
  sms: 'SMS',
  voice: 'Call',
  whatsapp: 'WhatsApp message',
};

const heading = ({ kind, direction, peer }: SandboxPhoneMessage) =>
  `${kinds[kind]} ${direction === 'in' ? 'from' : 'to'} ${internationalNumber(peer)}`;

/** What arrived on one phone and what it answered, newest first. */
export const Messages = ({ messages }: { messages: readonly SandboxPhoneMessage[] }) => (
  <ol className="mb-4 grid gap-2 p-0">
    {messages
      .toReversed()
      .slice(0, messagesShown)
      .map((message) => (
        <li
          key={message.id}
          className={`flush rounded-control px-4 py-2 ${message.direction === 'in' ? 'bg-sunken' : 'bg-accent-soft sm:ms-12'}`}
        >
          <p className="mb-0 text-small text-ink-soft">
            <span dir="ltr">{heading(message)}</span>, <ClockTime at={new Date(message.at)} />
          </p>
          <p className="wrap-anywhere">{message.text}</p>
        </li>
      ))}
  </ol>
);
