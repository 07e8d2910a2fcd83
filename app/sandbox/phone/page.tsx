import type { Metadata, Route } from 'next';
import { roomPath } from '@/components/sandbox/room-pages';
import { ButtonLink } from '@/components/ui/button';
import { requireSandbox } from '@/lib/operations/sandbox';
import { sortPhones } from '@/lib/operations/sandbox-phones';
import { RoomPage } from '../room-page';
import { Phone, QuietPhone } from './phone';

export const metadata: Metadata = { title: 'Phones - Control room' };

export default async function PhonesPage({ searchParams }: PageProps<'/sandbox/phone'>) {
  const control = await requireSandbox();
  const { phones, now } = await control.state();
  const { busy, quiet } = sortPhones(phones);
  return (
    <RoomPage at="phone" title="Phones" query={await searchParams}>
      <p className="max-w-narrow">
        Each number has a pretend phone. Ask for a code in PaxFlow, and it rings here.{' '}
        <a href={roomPath('phone')}>Look again</a>
      </p>
      {busy.length === 0 ? <p className="text-lead">Nothing has arrived on any phone yet.</p> : null}
      {busy.map((phone) => (
        <Phone key={phone.e164} phone={phone} now={new Date(now)} />
      ))}
      <div className="max-w-narrow">
        <h2>Quiet phones</h2>
        <details>
          <summary className="py-3">
            {quiet.length} {quiet.length === 1 ? 'phone' : 'phones'} that nothing has reached
          </summary>
          <ul className="m-0 p-0">
            {quiet.map((phone) => (
              <QuietPhone key={phone.e164} phone={phone} />
            ))}
          </ul>
        </details>
        <p className="mt-6">
          <ButtonLink href={`${roomPath('phone')}/another` as Route} variant="secondary" prefetch={false}>
            Act on another phone
          </ButtonLink>
        </p>
      </div>
    </RoomPage>
  );
}
