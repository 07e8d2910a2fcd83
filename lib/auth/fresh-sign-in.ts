import 'server-only';
import { redirect } from 'next/navigation';
import { now } from '@/lib/clock';
import { findSessionBegin } from '@/lib/db/sessions';
import { isFresh } from '@/lib/domain/fresh-sign-in';
import { paths } from '@/lib/paths';
import { type Member, requireMember } from './member';
import { presentedSession } from './next-auth';

/**
 * The member who sends this request and signed in less than ten minutes ago. Anybody else is led to confirm by mail that
 * it is them, and back to `next`. For pages and for actions, before secrets are shown and before acts that cannot be
 * undone. Rule: security rules 19.
 */
export async function requireFreshSignIn(next: string): Promise<Member> {
  const member = await requireMember(next);
  if (!(await isSignInFresh())) redirect(paths.confirmItIsYou(next));
  return member;
}

/** True when the session behind this request began less than ten minutes ago. */
export async function isSignInFresh(): Promise<boolean> {
  const token = await presentedSession();
  return isFresh(token ? await findSessionBegin(token) : null, now());
}
