import type { DialogRequest } from '@/lib/operations/sandbox-dialog';

type Props = { appId: string; request: DialogRequest };

/** What the window was opened with, so that every answer knows where it belongs. */
export const DialogFields = ({ appId, request: { redirectUri, state } }: Props) => {
  const hidden = { client_id: appId, redirect_uri: redirectUri, response_type: 'code', state };
  return Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
};
