import { MemberShell } from '@/app/member-shell';
import { FocusHeading } from '@/components/layout/focus-heading';
import { HelpBeside } from '@/components/onboarding/help-beside';

/** `help` is an article opened from a step: it stands beside the step instead of taking its place. */
export default function OnboardingLayout({ children, help }: LayoutProps<'/onboarding'>) {
  return (
    <MemberShell>
      <FocusHeading />
      <HelpBeside>{children}</HelpBeside>
      {help}
    </MemberShell>
  );
}
