import { ClockTime } from '@/components/ui/clock-time';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { CodeLinkEnd } from '@/lib/operations/onboarding/read-code-link';

type Props = {
  end: CodeLinkEnd | 'code-link-unknown';
  accountName?: string;
  endedAt?: Date | null;
};

/** A link that does not work: which way it ended, and what to do. A used one says first that all is well. */
export const EndedLink = ({ end, accountName, endedAt }: Props) =>
  end === 'code-link-used' ? (
    <>
      <h1>The code has arrived</h1>
      <p>
        It was entered here{endedAt ? <> on {<ClockTime at={endedAt} />}</> : null}, and Meta accepted it.{' '}
        {accountName} can go on. There is nothing left for you to do, and you can close this page.
      </p>
      <ul>
        <li>
          This link was used and does not work again. Should another code come, they send you a new one.
        </li>
        <li>Do not log in to WhatsApp with this number from now on.</li>
      </ul>
    </>
  ) : (
    <>
      <h1>This link does not work any more</h1>
      <RefusalNotice refusal={{ code: end }} />
      {end === 'code-link-closed' ? null : (
        <p>
          You still have the phone, and a code has come? Ask{' '}
          {accountName ?? 'the person who sent you the link'} for a new link. Tell the code to nobody who
          calls you.
        </p>
      )}
    </>
  );
