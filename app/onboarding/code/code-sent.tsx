import Link from 'next/link';
import { ClockTime } from '@/components/ui/clock-time';
import { paths } from '@/lib/paths';

type Props = { numberText: string; method: 'sms' | 'voice'; at: Date; until: Date; isOurs?: boolean };

/** Where the code went, how, when, and until when it counts. */
export const CodeSent = ({ numberText, method, at, until, isOurs = false }: Props) => (
  <p>
    Meta sent it to <strong dir="ltr">{numberText}</strong> {method === 'sms' ? 'by SMS' : 'by a call'} on{' '}
    <ClockTime at={at} />. It counts until <ClockTime at={until} />.{' '}
    {isOurs ? 'It arrived at PaxFlow: ask our support for it, with your number at hand. ' : null}You may close
    this page and come back. <Link href={paths.step('number')}>Change the number</Link>
  </p>
);
