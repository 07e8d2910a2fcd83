import 'server-only';
import type { Member } from '@/lib/auth/member';
import { hasAnythingOfItsOwn } from '@/lib/db/drafts';
import { membersOf } from '@/lib/db/members';

/**
 * True when this person's account is more than the empty one that a first sign-in opens: then it is not left behind
 * without a word. Rule: one person, one account.
 */
export async function hasAccountToKeep({ accountId }: Pick<Member, 'accountId'>): Promise<boolean> {
  const people = await membersOf(accountId);
  return people.length > 1 || (await hasAnythingOfItsOwn(accountId));
}
