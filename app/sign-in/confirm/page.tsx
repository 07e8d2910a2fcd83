import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { MemberShell } from '@/app/member-shell';
import { ButtonLink } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { returnTo } from '@/lib/auth/return-to';
import { addressOfLink } from '@/lib/auth/sign-in';
import { maskedAddress, safeReturn } from '@/lib/domain/address';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { paths } from '@/lib/paths';
import { ConfirmForm } from './confirm-form';

// The address of this page holds the link's token: no other site may learn it. Not `no-referrer`, because then a form
// posted without scripts comes from nowhere (`Origin: null`) and is refused.
export const metadata: Metadata = { title: 'Sign in', referrer: 'same-origin', robots: { index: false } };

export default async function ConfirmSignInPage({ searchParams }: PageProps<'/sign-in/confirm'>) {
  await headers();
  const { token, next } = await searchParams;
  const email = typeof token === 'string' && token.length === 64 ? await addressOfLink(token) : null;
  return (
    <MemberShell>
      {email && typeof token === 'string' ? (
        <ConfirmForm
          initial={freshState(newFormKey())}
          token={token}
          next={await returnTo(next, email)}
          address={maskedAddress(email)}
        />
      ) : (
        <>
          <h1>This link does not work any more</h1>
          <RefusalNotice refusal={{ code: 'link-spent' }} />
          <ButtonLink href={paths.signIn(safeReturn(next))}>Ask for a new link</ButtonLink>
        </>
      )}
    </MemberShell>
  );
}
