import 'server-only';
import { requireFreshSignIn } from '@/lib/auth/fresh-sign-in';
import { type Member, requireMember } from '@/lib/auth/member';
import { isFormAnswer } from '@/lib/forms/is-form-answer';

/**
 * The member on a page of acts about people: only for somebody who signed in a moment ago. A form sent from here in the
 * eleventh minute comes back with what was typed; the act itself is refused.
 */
export const requireFreshPage = async (next: string): Promise<Member> =>
  (await isFormAnswer()) ? requireMember(next) : requireFreshSignIn(next);
