import type { Metadata } from 'next';
import { roomPath } from '@/components/sandbox/room-pages';
import { requireSandbox } from '@/lib/operations/sandbox';
import { RoomPage } from '../room-page';
import { CallLog } from './call-log';
import { FaultForm } from './fault-form';
import { WaitingFaults } from './waiting-faults';

export const metadata: Metadata = { title: 'Faults - Control room' };

export default async function FaultsPage({ searchParams }: PageProps<'/sandbox/faults'>) {
  const control = await requireSandbox();
  const { faults, calls } = await control.state();
  return (
    <RoomPage at="faults" title="Faults" query={await searchParams}>
      <h2 className="mt-0">Waiting faults</h2>
      <WaitingFaults faults={faults} />
      <h2>Add a fault</h2>
      <FaultForm />
      <h2>Latest calls</h2>
      <p>
        What PaxFlow asked the pretend Meta, newest first. <a href={roomPath('faults')}>Look again</a>
      </p>
      <CallLog calls={calls} />
    </RoomPage>
  );
}
