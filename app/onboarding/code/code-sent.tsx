import Link from 'next/link';
import { paths } from '@/lib/paths';
import { type Sent, SentTo } from './sent-to';

/** What was sent, for those who type the code. */
export const CodeSent = ({ isOurs, ...sent }: Sent & { isOurs: boolean }) => (
  <p>
    <SentTo {...sent} />{' '}
    {isOurs ? 'It arrived at PaxFlow: ask our support for it, with your number at hand. ' : null}You may close
    this page and come back. <Link href={paths.step('number')}>Change the number</Link>
  </p>
);
