import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BackLink } from '@/components/ui/back-link';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { paths } from '@/lib/paths';
import { requireFreshPage } from '../require-fresh';
import { InviteForm } from './invite-form';

export const metadata: Metadata = { title: 'Invite somebody' };

export default async function InvitePage() {
  const { role } = await requireFreshPage(paths.inviteSomebody);
  if (role !== 'owner') redirect(paths.account);
  return (
    <>
      <BackLink href={paths.account} />
      <InviteForm initial={freshState(newFormKey(), { role: 'member' })} />
    </>
  );
}
