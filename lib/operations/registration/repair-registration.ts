import 'server-only';
import type { Member } from '@/lib/auth/member';
import { type DraftChange, lockOpenDraft, reopenDraft } from '@/lib/db/drafts';
import { findRegistration } from '@/lib/db/registrations';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, isRefusalCode, type Outcome, type RefusalCode, refuse } from '@/lib/domain/refusals';
import { nextStepOf } from '../onboarding/read-onboarding';
import { once } from '../once';

const unverified = { verifiedNumberId: null, verifiedAt: null, codeSentAt: null } as const;

/** The answer each refusal asks for anew; for all others the answers stand and only the click is repeated. */
const answerToRepair: Partial<Record<RefusalCode, DraftChange>> = {
  'verify-again': unverified,
  'number-removed-at-meta': { ...unverified, phoneNumberId: null },
  'meta-access-ended': { businessId: null },
  'meta-permission-missing': { businessId: null },
  'pin-unknown': { pinState: 'asked' },
  'pin-wrong': { pinState: 'stopped' },
  'pin-tries-spent': { pinState: 'stopped' },
};

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
    const { refusalCode } = row.registration;
    const change = refusalCode && isRefusalCode(refusalCode) ? answerToRepair[refusalCode] : undefined;
    if (!(await reopenDraft(member.accountId, row.registration.draftId, change ?? {})))
      return refuse('page-out-of-date');
    return done(await nextStepOf(member.accountId));
  });
