import { ClockTime } from '@/components/ui/clock-time';

export type Sent = {
  numberText: string;
  method: 'sms' | 'voice';
  at: Date;
  until: Date;
  /** Meta did not say whether it was sent. */
  isMaybe: boolean;
};

/** Where the code went, how, when, and until when it counts. */
export const SentTo = ({ numberText, method, at, until, isMaybe }: Sent) => (
  <>
    {isMaybe ? 'We asked for a code to ' : 'Meta sent it to '}
    <strong dir="ltr">{numberText}</strong> {method === 'sms' ? 'by SMS' : 'by a call'} on{' '}
    <ClockTime at={at} />. It counts until <ClockTime at={until} />.
  </>
);
