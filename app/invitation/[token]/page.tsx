import type { Metadata } from 'next';
import { MemberShell } from '@/app/member-shell';
import { findMember } from '@/lib/auth/member';
import { readInvitation } from '@/lib/operations/people/read-invitation';
import { EndedInvitation } from './ended-invitation';
import { LiveInvitation } from './live-invitation';

// As on the page of a code link: no referrer may carry the token, and a form posted without scripts must still say
// that it comes from here.
export const metadata: Metadata = {
  title: 'An invitation',
  referrer: 'strict-origin',
  robots: { index: false, follow: false },
};

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params;
  const member = await findMember();
  const view = await readInvitation(token, member);
  return (
    <MemberShell>
      {view.state === 'ended' ? (
        <EndedInvitation {...view} />
      ) : (
        <LiveInvitation view={view} token={token} signedInAs={member?.email ?? null} />
      )}
    </MemberShell>
  );
}
