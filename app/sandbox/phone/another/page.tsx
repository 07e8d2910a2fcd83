import type { Metadata } from 'next';
import { roomPath } from '@/components/sandbox/room-pages';
import { BackLink } from '@/components/ui/back-link';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { requireSandbox } from '@/lib/operations/sandbox';
import { RoomPage } from '../../room-page';
import { TypedPhoneForm } from './typed-phone-form';

export const metadata: Metadata = { title: 'Another phone - Control room' };

/** A page of its own, so that its errors stand at the top where they are seen without scripts too. */
export default async function AnotherPhonePage({ searchParams }: PageProps<'/sandbox/phone/another'>) {
  await requireSandbox();
  return (
    <RoomPage at="phone" title="Act on another phone" query={await searchParams}>
      <div className="max-w-narrow">
        <TypedPhoneForm initial={freshState(newFormKey())} />
        <p className="mt-8">
          <BackLink href={roomPath('phone')}>All phones</BackLink>
        </p>
      </div>
    </RoomPage>
  );
}
