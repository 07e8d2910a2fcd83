import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { findMember } from '@/lib/auth/member';
import { paths } from '@/lib/paths';
import { MemberShell } from './member-shell';
import { YourNumbers } from './your-numbers';

export default async function HomePage() {
  const member = await findMember();
  return (
    <MemberShell width="wide">
      {member ? (
        <YourNumbers accountId={member.accountId} />
      ) : (
        <>
          <h1>Your business number on WhatsApp, without surprises</h1>
          <p className="max-w-narrow text-lead">
            PaxFlow connects a phone number to Meta’s WhatsApp Business Platform, tells you what that changes
            before you decide, and helps you leave well if you ever want to.
          </p>
          <p>
            <ButtonLink href={paths.onboarding} prefetch={false}>
              Connect a number
            </ButtonLink>
          </p>
        </>
      )}
      <div className="mt-10 grid gap-4 sm:grid-cols-2">
        <Card href={paths.onboarding} title="Connect a number">
          <p>About 10 minutes, in small steps. You can stop and go on later.</p>
        </Card>
        <Card href={paths.help} title="Find an answer">
          <p>What connecting means, which numbers work, and what to do when something stops.</p>
        </Card>
      </div>
    </MemberShell>
  );
}
