import type { Metadata } from 'next';
import { requireSandbox } from '@/lib/operations/sandbox';
import { RoomPage } from '../room-page';
import { OtherProviders } from './other-providers';
import { Waba } from './waba';

export const metadata: Metadata = { title: 'Manager - Control room' };

export default async function ManagerPage({ searchParams }: PageProps<'/sandbox/manager'>) {
  const control = await requireSandbox();
  const { wabas, phones } = await control.state();
  return (
    <RoomPage at="manager" title="Manager" query={await searchParams}>
      <p className="max-w-narrow">
        The stand-in for WhatsApp Manager. Here you are the business that owns the numbers, and Meta that
        decides about them.
      </p>
      {wabas.map((waba) => (
        <Waba key={waba.id} waba={waba} />
      ))}
      <OtherProviders phones={phones} />
    </RoomPage>
  );
}
