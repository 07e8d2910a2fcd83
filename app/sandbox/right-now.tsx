import Link from 'next/link';
import { roomPath } from '@/components/sandbox/room-pages';
import { ClockTime } from '@/components/ui/clock-time';
import { SummaryList } from '@/components/ui/summary-list';
import { internationalNumber } from '@/lib/domain/number-text';
import { newestCode } from '@/lib/operations/sandbox-phones';
import type { SandboxState } from '@/lib/whatsapp/sandbox/control-types';
import { offsetText } from './clock/offset-text';

const NewestMail = ({ mails: [mail] }: Pick<SandboxState, 'mails'>) =>
  mail ? (
    <>
      <Link href={roomPath('mail')} prefetch={false}>
        {mail.subject}
      </Link>
      , to {mail.to}
    </>
  ) : (
    'None yet'
  );

const NewestCode = ({ state }: { state: SandboxState }) => {
  const code = newestCode(state.phones, new Date(state.now));
  if (!code) return 'None yet';
  return (
    <>
      <strong className="read-aloud text-lead select-all">{code.digits}</strong> on{' '}
      <Link href={roomPath('phone')} prefetch={false}>
        <span dir="ltr">{internationalNumber(code.e164)}</span>
      </Link>
      {code.isOver ? ', ended' : ''}
    </>
  );
};

/** The four things a person looks for first. */
export function RightNow({ state }: { state: SandboxState }) {
  const waiting = state.faults.reduce((sum, fault) => sum + fault.timesLeft, 0);
  return (
    <SummaryList
      rows={[
        { term: 'Newest mail', value: <NewestMail mails={state.mails} /> },
        { term: 'Newest code', value: <NewestCode state={state} /> },
        {
          term: 'Waiting faults',
          value: (
            <Link href={roomPath('faults')} prefetch={false}>
              {waiting === 0 ? 'None' : waiting}
            </Link>
          ),
        },
        {
          term: 'Clock',
          value: (
            <>
              <Link href={roomPath('clock')} prefetch={false}>
                <ClockTime at={new Date(state.now)} />
              </Link>
              , {offsetText(state.clockOffsetMs)}
            </>
          ),
        },
      ]}
    />
  );
}
