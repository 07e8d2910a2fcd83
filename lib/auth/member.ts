import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findMemberOfUser } from '@/lib/db/members';
import { paths } from '@/lib/paths';
import { signedInUserId } from './next-auth';

export type Member = { memberId: string; accountId: string; role: 'owner' | 'member'; email: string };

/** The member who sends this request, or null. Asked once per request. */
export const findMember = cache(async (): Promise<Member | null> => {
  const userId = await signedInUserId();
  return userId ? findMemberOfUser(userId) : null;
});

/** The member who sends this request; anybody else is led to sign in and back to `next`. */
export async function requireMember(next: string): Promise<Member> {
  const member = await findMember();
  if (!member) redirect(paths.signIn(next));
  return member;
}
