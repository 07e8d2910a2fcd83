import type { ReactNode } from 'react';
import { MemberShell } from '@/app/member-shell';
import { FocusHeading } from '@/components/layout/focus-heading';

export default function DeregistrationLayout({ children }: { children: ReactNode }) {
  return (
    <MemberShell>
      <FocusHeading />
      {children}
    </MemberShell>
  );
}
