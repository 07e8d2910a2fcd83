import 'server-only';
import type { Member } from '@/lib/auth/member';
import { findMetaBusiness } from '@/lib/db/meta-businesses';
import { canVisit } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { unseal } from '@/lib/seal';
import { type Onboarding, readOnboarding } from './read-onboarding';

/** Everything the code step needs: the draft, its number, and our access to the customer's business. */
export type CodeContext = {
  draft: Onboarding['draft'];
  number: NonNullable<Onboarding['number']>;
  access: { token: string; wabaId: string };
};

/**
 * Loads the code step for the number the page was about.
 * Refusals: no-open-onboarding, hold-ended, page-out-of-date (the number changed, or an earlier answer is missing now).
 */
export async function codeContext(member: Member, numberId: string): Promise<Outcome<CodeContext>> {
  const onboarding = await readOnboarding(member.accountId);
  if (!onboarding) return refuse('no-open-onboarding');
  const { draft, number, answers } = onboarding;
  if (number?.id === numberId && number.source === 'paxflow' && !answers.isHeld) return refuse('hold-ended');
  if (!number || number.id !== numberId || !canVisit(answers, 'code') || !draft.businessId)
    return refuse('page-out-of-date');
  const business = await findMetaBusiness(member.accountId, draft.businessId);
  if (!business) return refuse('page-out-of-date');
  const { sealedToken, wabaId } = business;
  return done({ draft, number, access: { token: unseal(sealedToken, wabaId), wabaId } });
}
