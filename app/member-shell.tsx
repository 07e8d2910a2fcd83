import 'server-only';
import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';
import { SignOutForm } from '@/components/layout/sign-out-form';
import { findMember } from '@/lib/auth/member';
import { env } from '@/lib/env';
import { signOutAction } from './sign-in/actions';

/** The surroundings of pages that know who reads. */
export async function MemberShell({ children, width }: { children: ReactNode; width?: 'narrow' | 'wide' }) {
  const member = await findMember();
  const { sandbox, supportEmail } = env();
  return (
    <Shell
      signedInAs={member}
      signOut={member ? <SignOutForm action={signOutAction} /> : undefined}
      standIns={sandbox !== null}
      width={width}
      support={supportEmail}
    >
      {children}
    </Shell>
  );
}
