import { ClockTime } from '@/components/ui/clock-time';
import { roleWords } from '@/lib/domain/roles';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import type { readAccount } from '@/lib/operations/people/read-account';
import { InviteAgainForm, WithdrawForm } from './invitation-forms';

type Invitations = Awaited<ReturnType<typeof readAccount>>['invitations'];

/** Who was invited and has not come yet, and until when they can. */
export const InvitationRows = ({
  invitations,
  canChange,
}: {
  invitations: Invitations;
  canChange: boolean;
}) => (
  <ul className="mb-6 grid list-none gap-4 p-0">
    {invitations.map(({ id, email, role, sentAt, until }) => (
      <li key={id} className="flush rounded-panel border border-line bg-surface p-5">
        <p className="mb-1">
          <strong>{email}</strong>, as {roleWords[role].name.toLowerCase()}
        </p>
        <p className="text-small text-ink-soft">
          Mailed on <ClockTime at={sentAt} />. It can be accepted until <ClockTime at={until} />.
        </p>
        {canChange ? (
          <div className="-mb-4 flex flex-wrap gap-x-4 print:hidden">
            <InviteAgainForm initial={freshState(newFormKey())} invitationId={id} email={email} />
            <WithdrawForm initial={freshState(newFormKey())} invitationId={id} email={email} />
          </div>
        ) : null}
      </li>
    ))}
  </ul>
);
