import type { Metadata } from 'next';
import { ActButton } from '@/components/sandbox/act-button';
import { ActForm } from '@/components/sandbox/act-form';
import { ClockTime } from '@/components/ui/clock-time';
import { DAY, HOUR, MINUTE } from '@/lib/clock';
import { requireSandbox } from '@/lib/operations/sandbox';
import { RoomPage } from '../room-page';
import { moveClockAction } from './actions';
import { offsetText } from './offset-text';

export const metadata: Metadata = { title: 'Clock - Control room' };

const leaps = [
  [MINUTE, '+1 minute'],
  [5 * MINUTE, '+5 minutes'],
  [HOUR, '+1 hour'],
  [12 * HOUR, '+12 hours'],
  [DAY, '+1 day'],
  [3 * DAY, '+3 days'],
  [14 * DAY, '+14 days'],
  [30 * DAY, '+30 days'],
] as const;

export default async function ClockPage({ searchParams }: PageProps<'/sandbox/clock'>) {
  const control = await requireSandbox();
  const { now, clockOffsetMs } = await control.state();
  return (
    <RoomPage at="clock" title="Clock" query={await searchParams}>
      <p className="text-lead">
        <strong>
          <ClockTime at={new Date(now)} />
        </strong>
        <br />
        {offsetText(clockOffsetMs)}
      </p>
      <p className="max-w-narrow">
        PaxFlow and the sandbox share this clock. Moving it ends codes, holds, sign-in links and waits at Meta
        whose time is over. Your own session is not affected.
      </p>
      <ActForm label="Move the clock" action={moveClockAction}>
        {leaps.map(([ms, words]) => (
          <ActButton key={ms} name="move" value={ms}>
            {words}
          </ActButton>
        ))}
        <ActButton name="move" value="back">
          Back to the machine’s time
        </ActButton>
      </ActForm>
    </RoomPage>
  );
}
