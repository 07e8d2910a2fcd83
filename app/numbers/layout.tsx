import type { ReactNode } from 'react';
import { MemberShell } from '@/app/member-shell';
import { FocusHeading } from '@/components/layout/focus-heading';

export default function NumbersLayout({ children }: { children: ReactNode }) {
  return (
    <MemberShell width="wide">
      <FocusHeading />
      {children}
    </MemberShell>
  );
}
