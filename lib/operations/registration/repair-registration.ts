import 'server-only';
import type { Member } from '@/lib/auth/member';
import { lockOpenDraft, reopenDraft } from '@/lib/db/drafts';
import { findRegistration } from '@/lib/db/registrations';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, type RefusalCode, refuse } from '@/lib/domain/refusals';
import { nextStepOf } from '../onboarding/read-onboarding';
import { once } from '../once';

/** Refusals that need a new code; for all others the answers stand and only the click is repeated. */
const needsNewCode: readonly string[] = ['verify-again', 'number-removed-at-meta'] satisfies RefusalCode[];
const needsBusiness: readonly string[] = [
  'meta-access-ended',
  'meta-permission-missing',
] satisfies RefusalCode[];

type Form = { key: string; reference: string };

/**
 * Leads a refused registration back to the step that can repair it, with every other answer kept.
 * Refusal: page-out-of-date when it is not refused (any more), or another onboarding is open.
 */
export const repairRegistration = (member: Member, { key, reference }: Form): Promise<Outcome<StepSlug>> =>
  once({ accountId: member.accountId, key, action: 'repair', content: { reference } }, async () => {
    const row = await findRegistration(member.accountId, reference);
    if (row?.registration.state !== 'refused') return refuse('page-out-of-date');
    if (await lockOpenDraft(member.accountId)) return refuse('page-out-of-date');
    const code = row.registration.refusalCode ?? '';
    const isGone = code === 'number-removed-at-meta';
    const unverified = {
      verifiedNumberId: null,
      verifiedAt: null,
      codeSentAt: null,
      ...(isGone ? { phoneNumberId: null } : {}),
    };
    const change = needsNewCode.includes(code)
      ? unverified
      : needsBusiness.includes(code)
        ? { businessId: null }
        : {};
    if (!(await reopenDraft(member.accountId, row.registration.draftId, change)))
      return refuse('page-out-of-date');
    return done(await nextStepOf(member.accountId));
  });
