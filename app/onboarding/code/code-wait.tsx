import { CalendarLink } from '@/components/ui/calendar-link';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { Refusal } from '@/lib/domain/refusals';
import { paths } from '@/lib/paths';
import { RefreshAt } from './refresh-at';

type Props = { title?: string; refusal: Refusal; mailAt: Date | null };

/** A limit is reached: why, who acts, until when, and how the customer hears. No button that could only refuse. */
export const CodeWait = ({ title, refusal, mailAt }: Props) => (
  <>
    {title ? <h1>{title}</h1> : null}
    <RefusalNotice refusal={refusal} focus={title !== undefined} />
    <p>
      Your answers are kept, and you may close this page.{' '}
      {mailAt && mailAt.getTime() === refusal.until?.getTime()
        ? 'We mail you when the wait is over.'
        : 'The page goes on at that time.'}
    </p>
    {mailAt && mailAt.getTime() === refusal.until?.getTime() ? (
      <CalendarLink href={paths.codeCalendar} />
    ) : null}
    {refusal.until ? <RefreshAt at={refusal.until} /> : null}
  </>
);
