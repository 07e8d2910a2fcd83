import type { Metadata } from 'next';
import { BackLink } from '@/components/ui/back-link';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readAccount } from '@/lib/operations/people/read-account';
import { paths } from '@/lib/paths';
import { requireFreshPage } from '../require-fresh';
import { LeaveAccountForm } from './leave-account-form';

export const metadata: Metadata = { title: 'Leave this account' };

export default async function LeaveAccountPage() {
  const member = await requireFreshPage(paths.leaveAccount);
  const { name, isLastOwner } = await readAccount(member);
  return (
    <>
      <BackLink href={paths.account} />
      <h1>Leave {name}?</h1>
      {isLastOwner ? (
        <RefusalNotice refusal={{ code: 'last-owner' }} />
      ) : (
        <>
          <ul>
            <li>You are signed out everywhere, and see nothing of this account any more.</li>
            <li>Its numbers stay connected. What you did keeps your name.</li>
            <li>Its owners hear of it by mail. Only they can invite you again.</li>
            <li>When you sign in again, you begin with an empty account of your own.</li>
          </ul>
          <LeaveAccountForm initial={freshState(newFormKey())} />
        </>
      )}
    </>
  );
}
