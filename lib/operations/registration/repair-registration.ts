import 'server-only';
import type { Member } from '@/lib/auth/member';
import { type DraftChange, lockOpenDraft, reopenDraft } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { proofsOf } from '@/lib/db/proofs';
import { findRegistration } from '@/lib/db/registrations';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, isRefusalCode, type Outcome, type RefusalCode, refuse } from '@/lib/domain/refusals';
import { whoOf } from '../onboarding/change-draft';
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
 * Leads a refused registration, or a number in trouble, back to the step that can repair it, with every other answer
 * kept. A number that was connected before stays kept whatever becomes of it.
 * Refusals: page-out-of-date when it is neither (any more), another-onboarding-open.
 */
export const repairRegistration = (member: Member, { key, reference }: Form): Promise<Outcome<StepSlug>> =>
  once({ accountId: member.accountId, key, action: 'repair', content: { reference } }, async () => {
    const { accountId } = member;
    const registration = (await findRegistration(accountId, reference))?.registration;
    if (registration?.state !== 'refused' && registration?.state !== 'attention')
      return refuse('page-out-of-date');
    const open = await lockOpenDraft(accountId);
    if (open && open.id !== registration.draftId) return refuse('another-onboarding-open');
    // Asked for on another page before: it is open already.
    if (open) return done(await nextStepOf(accountId));
    const isRecovery = registration.connectedAt !== null;
    const change = { ...(await whatToAskAgain(registration)), isRecovery };
    if (!(await reopenDraft(accountId, registration.draftId, change)))
      return refuse('another-onboarding-open');
    if (isRecovery)
      await recordEvent({ ...whoOf(member), subjectId: registration.id, name: 'recovery-begun' });
    return done(await nextStepOf(accountId));
  });

type Registration = NonNullable<Awaited<ReturnType<typeof findRegistration>>>['registration'];

/** The answers that do not count any more, emptied. */
async function whatToAskAgain({ id, state, refusalCode }: Registration): Promise<DraftChange> {
  const change = refusalCode && isRefusalCode(refusalCode) ? answerToRepair[refusalCode] : undefined;
  if (change) return change;
  const isProofLost =
    state === 'attention' && !(await proofsOf(id)).some(({ kind }) => kind === 'code-verified');
  return isProofLost ? unverified : {};
}
