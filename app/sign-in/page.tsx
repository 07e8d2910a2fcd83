import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { MemberShell } from '@/app/member-shell';
import { safeReturn } from '@/lib/domain/address';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  await headers();
  const { next } = await searchParams;
  return (
    <MemberShell>
      <SignInForm initial={freshState(newFormKey())} next={safeReturn(next)} />
    </MemberShell>
  );
}
