import { Button } from '@/components/ui/button';
import { type DialogRequest, type WindowMessage, windowMessages } from '@/lib/operations/sandbox-dialog';
import { DialogFields } from './dialog-fields';

type Props = { appId: string; request: DialogRequest; message: WindowMessage };

/** What Meta tells a customer inside its own window; from here one can report it, or leave. */
export const WindowSays = ({ appId, request, message }: Props) => (
  <form method="post" action="/sandbox/dialog/finish">
    <DialogFields appId={appId} request={request} />
    <input type="hidden" name="says" value={message} />
    <p className="text-lead">{windowMessages[message]}</p>
    <div className="flex flex-wrap gap-3">
      <Button name="answer" value="report">
        Report the problem
      </Button>
      <Button name="answer" value="cancel" variant="secondary">
        Leave the window
      </Button>
    </div>
  </form>
);
