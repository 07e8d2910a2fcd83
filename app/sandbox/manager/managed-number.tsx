import { ClockTime } from '@/components/ui/clock-time';
import { StatusTag, type StatusTone } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { internationalNumber } from '@/lib/domain/number-text';
import type { SandboxNumber } from '@/lib/whatsapp/sandbox/control-types';
import { LIFECYCLE_CALLS_MAX } from '@/lib/whatsapp/sandbox/limits';
import { NumberActs, RemoveForm } from './number-acts';
import { NumberTrouble } from './trouble';

const tones: Readonly<Record<string, StatusTone>> = {
  CONNECTED: 'good',
  PENDING: 'waiting',
  BANNED: 'problem',
  DISCONNECTED: 'problem',
  FLAGGED: 'problem',
  RESTRICTED: 'problem',
  RATE_LIMITED: 'problem',
};

const nameText = ({ verifiedName, nameStatus, newDisplayName }: SandboxNumber) =>
  `${verifiedName} (${nameStatus})${newDisplayName ? `; in review: ${newDisplayName}` : ''}`;

/** One number as WhatsApp Manager shows it, in Meta's own words, with everything that can be done with it. */
export const ManagedNumber = ({ number }: { number: SandboxNumber }) => {
  const { e164, status, codeVerification, isPinEnabled, lastPaidMessageAt } = number;
  const calls = `Register ${number.registerCalls} of ${LIFECYCLE_CALLS_MAX}, deregister ${number.deregisterCalls} of ${LIFECYCLE_CALLS_MAX}`;
  return (
    <section aria-label={internationalNumber(e164)} className="mt-6 border-t-2 border-line pt-5">
      <h3 className="mt-0">
        <span dir="ltr">{internationalNumber(e164)}</span>
      </h3>
      <SummaryList
        rows={[
          { term: 'Status', value: <StatusTag tone={tones[status] ?? 'neutral'}>{status}</StatusTag> },
          { term: 'Display name', value: nameText(number) },
          { term: 'Customers see', value: number.registeredName ?? 'Nothing yet' },
          { term: 'Code', value: codeVerification },
          { term: 'Two-step PIN', value: isPinEnabled ? 'On' : 'Off' },
          {
            term: 'Last paid message',
            value: lastPaidMessageAt ? <ClockTime at={new Date(lastPaidMessageAt)} /> : 'None',
          },
          { term: 'Calls in 72 hours', value: calls },
          { term: 'Phone number id', value: number.id },
        ]}
      />
      <div className="grid gap-4">
        <NumberActs number={number} />
        <NumberTrouble number={number} />
        <RemoveForm number={number} />
      </div>
    </section>
  );
};
