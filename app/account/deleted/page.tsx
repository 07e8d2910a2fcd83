import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'The account is deleted' };

/** Says nothing about anybody: whoever comes here is signed out. */
export default function AccountDeletedPage() {
  return (
    <>
      <h1>The account is deleted</h1>
      <p className="text-lead">You are signed out. A mail says what is gone and what stays for how long.</p>
      <p>You can sign in with the same address any time. Then you begin with an empty account of your own.</p>
      <ButtonLink href={paths.home} variant="secondary">
        To the start page
      </ButtonLink>
    </>
  );
}
