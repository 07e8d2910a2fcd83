import { signOutAction } from '@/app/sign-in/actions';
import { Button } from '@/components/ui/button';
import { ClockTime } from '@/components/ui/clock-time';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { maskedAddress } from '@/lib/domain/address';
import { roleWords } from '@/lib/domain/roles';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import type { InvitationView } from '@/lib/operations/people/read-invitation';
import { AcceptForm, SignInToAcceptForm } from './invitation-forms';

type Live = Exclude<InvitationView, { state: 'ended' }>;
type Props = { view: Live; token: string; signedInAs: string | null };

/** Who invites, into what, as what, until when; then the one act that is possible for this reader. */
export const LiveInvitation = ({ view, token, signedInAs }: Props) => (
  <>
    <h1>Join {view.accountName} at PaxFlow</h1>
    <p>
      <strong>{view.invitedBy}</strong> invites you to the account <strong>{view.accountName}</strong>, as{' '}
      {roleWords[view.role].name.toLowerCase()}. PaxFlow connects phone numbers to WhatsApp.
    </p>
    <Act view={view} token={token} signedInAs={signedInAs} />
    <h2>What you should know</h2>
    <ul>
      <li>
        {roleWords[view.role].name}: {roleWords[view.role].may}
      </li>
      <li>The others in the account see your email address, and what you do in it.</li>
      <li>
        The invitation works once, until <ClockTime at={view.expiresAt} />.
      </li>
      <li>You do not know {view.invitedBy}? Close this page. Nothing happens.</li>
    </ul>
  </>
);

function Act({ view, token, signedInAs }: Props) {
  const initial = freshState(newFormKey());
  switch (view.state) {
    case 'accept':
      return <AcceptForm initial={initial} token={token} submit={`Join ${view.accountName}`} />;
    case 'has-account':
      return <RefusalNotice refusal={{ code: 'invitation-has-account' }} />;
    case 'somebody-else':
      return (
        <>
          <RefusalNotice refusal={{ code: 'invitation-for-somebody-else' }} />
          <p>
            You are signed in as <strong>{signedInAs}</strong>. The invitation went to{' '}
            <strong>{maskedAddress(view.email)}</strong>. After you signed out, open the link in the mail
            again.
          </p>
          <form action={signOutAction}>
            <Button>Sign out</Button>
          </form>
        </>
      );
    case 'sign-in':
      return (
        <>
          <p>
            To join, sign in with <strong>{maskedAddress(view.email)}</strong>. We mail a link there that
            leads back to this page. There is no password.
          </p>
          <SignInToAcceptForm initial={initial} token={token} />
        </>
      );
  }
}
