import type { Metadata } from 'next';
import { MemberShell } from '@/app/member-shell';
import { requireMember } from '@/lib/auth/member';
import { returnTo } from '@/lib/auth/return-to';
import { maskedAddress, safeReturn } from '@/lib/domain/address';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { AgainForm } from './again-form';

export const metadata: Metadata = { title: 'Confirm that it is you', robots: { index: false } };

export default async function ConfirmItIsYouPage({ searchParams }: PageProps<'/sign-in/again'>) {
  const { next: asked } = await searchParams;
  const { email } = await requireMember(safeReturn(asked));
  const next = await returnTo(asked, email);
  return (
    <MemberShell>
      <AgainForm initial={freshState(newFormKey())} next={next} address={maskedAddress(email)} />
    </MemberShell>
  );
}
