import { CodeDigits } from '@/components/sandbox/code-digits';
import { ClockTime } from '@/components/ui/clock-time';
import { StatusTag } from '@/components/ui/status-tag';
import { internationalNumber } from '@/lib/domain/number-text';
import { codeOn } from '@/lib/operations/sandbox-phones';
import type { SandboxPhone } from '@/lib/whatsapp/sandbox/control-types';
import { holderWords } from './holder-words';
import { Messages } from './messages';
import { AppActs, ReplyForm } from './phone-acts';

const Holder = ({ phone: { holder, freeAt } }: { phone: SandboxPhone }) => (
  <p className="flex flex-wrap items-center gap-3">
    <StatusTag tone={holderWords[holder].tone}>{holderWords[holder].words}</StatusTag>
    {freeAt ? (
      <span className="text-ink-soft">
        Free from <ClockTime at={new Date(freeAt)} />
      </span>
    ) : null}
  </p>
);

/** One pretend phone that something reached. */
export const Phone = ({ phone, now }: { phone: SandboxPhone; now: Date }) => {
  const code = codeOn(phone, now);
  return (
    <section className="mb-8 max-w-narrow rounded-panel border border-line bg-surface p-5 sm:p-6">
      <h2 className="mt-0">
        <span dir="ltr">{internationalNumber(phone.e164)}</span>
      </h2>
      {code ? <CodeDigits digits={code.digits} at={code.at} isOver={code.isOver} /> : null}
      <Holder phone={phone} />
      <Messages messages={phone.messages} />
      <div className="grid gap-4">
        <ReplyForm phone={phone} />
        <AppActs phone={phone} />
      </div>
    </section>
  );
};

/** One pretend phone where it is still quiet. */
export const QuietPhone = ({ phone }: { phone: SandboxPhone }) => (
  <li className="flush border-b border-line py-4">
    <h3 className="mt-0 text-body">
      <span dir="ltr">{internationalNumber(phone.e164)}</span>
    </h3>
    <Holder phone={phone} />
    <AppActs phone={phone} />
  </li>
);
