import { MemberShell } from '@/app/member-shell';
import { FocusHeading } from '@/components/layout/focus-heading';
import { HelpBeside } from '@/components/onboarding/help-beside';
import { findMember } from '@/lib/auth/member';
import { keptNumber } from '@/lib/operations/onboarding/kept-number';
import { KeptStrip } from './kept-strip';

/** `help` is an article opened from a step: it stands beside the step instead of taking its place. */
export default async function OnboardingLayout({ children, help }: LayoutProps<'/onboarding'>) {
  const member = await findMember();
  const kept = member ? await keptNumber(member) : null;
  return (
    <MemberShell>
      <FocusHeading />
      <HelpBeside>
        {kept ? <KeptStrip {...kept} /> : null}
        {children}
      </HelpBeside>
      {help}
    </MemberShell>
  );
}
