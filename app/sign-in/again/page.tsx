import type { Metadata } from 'next';
import { MemberShell } from '@/app/member-shell';
import { requireMember } from '@/lib/auth/member';
import { maskedAddress, safeReturn } from '@/lib/domain/address';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { AgainForm } from './again-form';

export const metadata: Metadata = { title: 'Confirm that it is you', robots: { index: false } };

export default async function ConfirmItIsYouPage({ searchParams }: PageProps<'/sign-in/again'>) {
  const next = safeReturn((await searchParams).next);
  const { email } = await requireMember(next);
  return (
    <MemberShell>
      <AgainForm initial={freshState(newFormKey())} next={next} address={maskedAddress(email)} />
    </MemberShell>
  );
}
