import { Button } from '@/components/ui/button';
import { Checkboxes, Radios } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type DialogRequest, windowPeople } from '@/lib/operations/sandbox-dialog';
import type { SandboxWaba } from '@/lib/whatsapp/sandbox/control-types';
import { DialogFields } from './dialog-fields';
import { OtherEndings } from './other-endings';

type Props = { appId: string; request: DialogRequest; wabas: readonly SandboxWaba[]; isUnanswered: boolean };

const review: Readonly<Record<string, string>> = {
  PENDING: 'In review at Meta.',
  REJECTED: 'Not approved by Meta.',
};

const hint = ({
  businessName,
  name,
  isVerified,
  numbers,
  numberLimit,
  isRestricted,
  reviewStatus,
}: SandboxWaba) =>
  [
    businessName === name ? '' : `Portfolio ${businessName}.`,
    isVerified ? 'Verified business.' : 'Business not verified.',
    `${numbers.length} of ${numberLimit} numbers.`,
    review[reviewStatus] ?? '',
    isRestricted ? 'Restricted by Meta.' : '',
  ]
    .filter(Boolean)
    .join(' ');

const permissions = [
  { value: 'manage', label: 'Manage the WhatsApp Business Accounts' },
  { value: 'message', label: 'Register numbers and send messages' },
];

/** Posts to a plain address, not to an action: the answer leads to a page whose opening spends the code, once. */
export const DialogForm = ({ appId, request, wabas, isUnanswered }: Props) => {
  const errors = isUnanswered ? { wabaId: ['Choose a WhatsApp Business Account'] } : {};
  return (
    <>
      <ErrorSummary errors={errors} />
      <form method="post" action="/sandbox/dialog/finish" noValidate>
        <DialogFields appId={appId} request={request} />
        <Checkboxes
          name="wabaId"
          legend="WhatsApp Business Accounts"
          legendSize="m"
          hint="One, or several to see what a customer with several meets."
          options={wabas.map((waba) => ({ value: waba.id, label: waba.name, hint: hint(waba) }))}
          errors={errors.wabaId}
        />
        <Checkboxes
          name="permission"
          legend="What PaxFlow may do"
          legendSize="m"
          options={permissions}
          defaultValues={permissions.map(({ value }) => value)}
        />
        <Radios
          name="person"
          legend="Signed in at Facebook"
          legendSize="m"
          options={windowPeople.map(({ value, label }) => ({ value, label }))}
          defaultValue="ada"
        />
        <div className="flex flex-wrap gap-3">
          <Button name="answer" value="continue">
            Continue
          </Button>
          <Button name="answer" value="refuse" variant="secondary">
            Give no access
          </Button>
          <Button name="answer" value="cancel" variant="secondary">
            Cancel
          </Button>
        </div>
        <OtherEndings />
      </form>
    </>
  );
};
