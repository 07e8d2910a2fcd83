import type { Metadata } from 'next';
import { PretendWindow } from '@/components/sandbox/pretend-window';
import { env } from '@/lib/env';
import { requireSandbox } from '@/lib/operations/sandbox';
import { isWindowMessage, readDialogRequest } from '@/lib/operations/sandbox-dialog';
import { DialogForm } from './dialog-form';
import { WindowSays } from './window-says';

// The address of this page holds a state that belongs to one member.
export const metadata: Metadata = { title: { absolute: 'Pretend Meta' }, referrer: 'same-origin' };

export default async function PretendDialogPage({ searchParams }: PageProps<'/sandbox/dialog'>) {
  const control = await requireSandbox();
  const query = await searchParams;
  const { metaAppId, appUrl } = env();
  const read = readDialogRequest(query, { appId: metaAppId, appUrl });
  if (!read.ok)
    return (
      <PretendWindow title="This window was opened the wrong way">
        <p>{read.problem}</p>
        <p>Go back to the page you came from and open the window there.</p>
      </PretendWindow>
    );
  if (isWindowMessage(query.says))
    return (
      <PretendWindow title="This did not work">
        <WindowSays appId={metaAppId} request={read.request} message={query.says} />
      </PretendWindow>
    );
  const { wabas } = await control.state();
  return (
    <PretendWindow title="Which business does PaxFlow get access to?">
      <DialogForm
        appId={metaAppId}
        request={read.request}
        wabas={wabas}
        isUnanswered={query.problem === 'choose'}
      />
    </PretendWindow>
  );
}
