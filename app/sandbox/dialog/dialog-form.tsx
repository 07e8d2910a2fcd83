import { Button } from '@/components/ui/button';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Radios } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { DialogRequest } from '@/lib/operations/sandbox-dialog';
import type { SandboxWaba } from '@/lib/whatsapp/sandbox/control-types';

type Props = { appId: string; request: DialogRequest; wabas: readonly SandboxWaba[]; isUnanswered: boolean };

const hint = ({ isVerified, numbers, numberLimit, isRestricted }: SandboxWaba) =>
  [
    isVerified ? 'Verified business.' : 'Business not verified.',
    `${numbers.length} of ${numberLimit} numbers.`,
    isRestricted ? 'Restricted by Meta: PaxFlow will be refused.' : '',
  ]
    .join(' ')
    .trim();

/** Posts to a plain address, not to an action: the answer leads to a page whose opening spends the code, once. */
export const DialogForm = ({ appId, request: { redirectUri, state }, wabas, isUnanswered }: Props) => {
  const errors = isUnanswered ? { wabaId: ['Choose a WhatsApp Business Account'] } : {};
  const hidden = { client_id: appId, redirect_uri: redirectUri, response_type: 'code', state };
  return (
    <>
      <ErrorSummary errors={errors} />
      <form method="post" action="/sandbox/dialog/finish" noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Radios
          name="wabaId"
          legend="WhatsApp Business Account"
          legendSize="m"
          options={wabas.map((waba) => ({ value: waba.id, label: waba.name, hint: hint(waba) }))}
          errors={errors.wabaId}
        />
        <ChoiceRow
          type="checkbox"
          id="permissions"
          name="permissions"
          option={{
            value: 'yes',
            label: 'Keep every permission on',
            hint: 'Untick it to see what happens when a customer gives PaxFlow none.',
          }}
          defaultChecked
        />
        <div className="mt-6 flex flex-wrap gap-3">
          <Button name="answer" value="continue">
            Continue
          </Button>
          <Button name="answer" value="cancel" variant="secondary">
            Cancel
          </Button>
        </div>
      </form>
    </>
  );
};
