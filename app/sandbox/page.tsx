import type { Metadata } from 'next';
import { roomPages, roomPath } from '@/components/sandbox/room-pages';
import { Card } from '@/components/ui/card';
import { requireSandbox } from '@/lib/operations/sandbox';
import { RightNow } from './right-now';
import { RoomPage } from './room-page';

export const metadata: Metadata = { title: 'Control room' };

export default async function ControlRoomPage({ searchParams }: PageProps<'/sandbox'>) {
  const control = await requireSandbox();
  const state = await control.state();
  return (
    <RoomPage at="" title="Control room" query={await searchParams}>
      <div className="max-w-narrow">
        <p className="text-lead">
          PaxFlow is running with stand-ins: nothing here reaches Meta, mail or SMS. In this room you read
          what they received, and act for everybody outside: the phone, the carrier, the business and Meta.
        </p>
      </div>
      <h2>Right now</h2>
      <RightNow state={state} />
      <h2>Pages of this room</h2>
      <ul className="m-0 grid gap-4 p-0 sm:grid-cols-2 lg:grid-cols-3">
        {roomPages.slice(1).map(({ slug, title, about }) => (
          <li key={slug}>
            <Card href={roomPath(slug)} title={title} headingLevel={3}>
              <p>{about}</p>
            </Card>
          </li>
        ))}
      </ul>
    </RoomPage>
  );
}
