import { MemberShell } from '@/app/member-shell';
import { Providers } from '@/app/providers';
import { FocusHeading } from '@/components/layout/focus-heading';
import { HelpBeside } from '@/components/onboarding/help-beside';
import { findMember } from '@/lib/auth/member';
import { keptNumber } from '@/lib/operations/onboarding/kept-number';
import { isShared } from '@/lib/operations/people/read-account';
import { KeptStrip } from './kept-strip';
import { OnItWatch } from './on-it-watch';

/** `help` is an article opened from a step: it stands beside the step instead of taking its place. */
export default async function OnboardingLayout({ children, help }: LayoutProps<'/onboarding'>) {
  const member = await findMember();
  const kept = member ? await keptNumber(member) : null;
  const hasColleagues = member !== null && (await isShared(member.accountId));
  return (
    <MemberShell>
      <FocusHeading />
      <HelpBeside>
        {kept ? <KeptStrip {...kept} /> : null}
        {children}
      </HelpBeside>
      {help}
      {hasColleagues ? (
        <Providers>
          <OnItWatch />
        </Providers>
      ) : null}
    </MemberShell>
  );
}
