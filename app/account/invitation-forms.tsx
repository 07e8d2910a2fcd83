'use client';
import { FormFrame } from '@/components/onboarding/form-frame';
import { ofInvitationSchema } from '@/lib/domain/people-forms';
import type { FormState } from '@/lib/forms/form-state';
import { useActionForm } from '@/lib/forms/use-action-form';
import { inviteAgainAction, withdrawInvitationAction } from './actions';

type Props = { initial: FormState; invitationId: string; email: string };

/** A new link for seven more days; the earlier one ends. */
export function InviteAgainForm({ initial, invitationId, email }: Props) {
  const form = useActionForm(inviteAgainAction, ofInvitationSchema, initial);
  return (
    <div>
      <FormFrame
        form={form}
        hidden={{ invitationId }}
        submit="Send it again"
        submitAbout={`to ${email}`}
        variant="secondary"
        isCompact
      />
    </div>
  );
}

/** The invitation's link says from now on that it was withdrawn. */
export function WithdrawForm({ initial, invitationId, email }: Props) {
  const form = useActionForm(withdrawInvitationAction, ofInvitationSchema, initial);
  return (
    <div>
      <FormFrame
        form={form}
        hidden={{ invitationId }}
        submit="Withdraw it"
        submitAbout={`from ${email}`}
        variant="secondary"
        isCompact
      />
    </div>
  );
}
