import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { MemberShell } from '@/app/member-shell';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Check your mail' };

export default async function SignInSentPage() {
  await headers();
  const isSandbox = env().sandbox !== null;
  return (
    <MemberShell>
      <h1>Check your mail</h1>
      <p>
        If the address can receive mail, a sign-in link is on its way. Open it and press the button there.
      </p>
      <ul>
        <li>The link works once, for 10 minutes. A newer link replaces it.</li>
        <li>You can open it on another device; that device is then signed in.</li>
        <li>Nothing there after a few minutes? Look into the spam folder, then ask for another link.</li>
      </ul>
      {isSandbox ? (
        <p>
          Stand-ins are running, so the mail is in the{' '}
          <Link href={paths.sandboxMail}>control room’s inbox</Link>.
        </p>
      ) : null}
      <p>
        <Link href={paths.signIn()}>Ask for another link</Link>
      </p>
    </MemberShell>
  );
}
