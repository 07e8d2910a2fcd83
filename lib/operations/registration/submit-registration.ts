import 'server-only';
import type { Member } from '@/lib/auth/member';
import { type lockOpenDraft, updateOpenDraft } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { findHoldOfDraft, insertHold, keepHoldOfDraft } from '@/lib/db/holds';
import {
  findRegistrationOfDraft,
  insertRegistration,
  type KeptPin,
  newRegistrationId,
  restartRegistration,
} from '@/lib/db/registrations';
import { nextStep } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { newPin, newReference } from '@/lib/ids';
import { enqueue } from '@/lib/jobs/queue';
import { seal } from '@/lib/seal';
import { whoOf } from '../onboarding/change-draft';
import { draftInHand } from '../onboarding/draft-in-hand';
import { readOnboarding } from '../onboarding/read-onboarding';
import { once } from '../once';

type Form = { key: string; numberId: string };

/**
 * "Register this number": in one transaction the draft is closed, the registration and its PIN are written and the
 * job is queued. Meta is called by the job, not here.
 * @returns the reference of the registration
 * Refusals: those of `draftInHand`, page-out-of-date (an answer is missing or changed), hold-ended, number-unavailable
 * (an own number whose hold ended, and somebody else has it now).
 */
export const submitRegistration = (member: Member, form: Form): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key: form.key, action: 'register', content: form }, async () => {
    const inHand = await draftInHand(member);
    if (!inHand.ok) return inHand;
    const draft = inHand.value;
    const onboarding = await readOnboarding(member.accountId);
    if (!onboarding) return refuse('no-open-onboarding');
    const { answers } = onboarding;
    if (answers.source === 'paxflow' && !answers.isHeld) return refuse('hold-ended');
    const { numberId, businessId, phoneNumberId, displayName } = draft;
    const isComplete = nextStep(answers) === 'review' && numberId === form.numberId;
    if (!isComplete || !businessId || !phoneNumberId || !displayName) return refuse('page-out-of-date');
    if (!(await isHeldBy(draft, numberId))) return refuse('number-unavailable');

    const reference = await begin(member, draft, {
      draftId: draft.id,
      numberId,
      businessId,
      phoneNumberId,
      displayName,
    });
    if (!reference) return refuse('page-out-of-date');
    await keepHoldOfDraft(draft.id);
    await updateOpenDraft(member.accountId, draft.id, {
      state: 'submitted',
      sealedPin: null,
      isRecovery: false,
    });
    return done(reference);
  });

/** An own number whose hold ended is taken again, if nobody else has it. */
async function isHeldBy({ id, accountId }: { id: string; accountId: string }, numberId: string) {
  const hold = await findHoldOfDraft(id);
  if (hold) return hold.numberId === numberId;
  return insertHold({ numberId, accountId, draftId: id, until: null });
}

type Answers = {
  draftId: string;
  numberId: string;
  businessId: string;
  phoneNumberId: string;
  displayName: string;
};

type Draft = Pick<NonNullable<Awaited<ReturnType<typeof lockOpenDraft>>>, 'sealedPin' | 'pinState'>;
type Earlier = Awaited<ReturnType<typeof findRegistrationOfDraft>>;

/** After a refusal the same registration goes on, under the reference the customer already has. Null: it went on. */
async function begin(member: Member, draft: Draft, answers: Answers): Promise<string | null> {
  const earlier = await findRegistrationOfDraft(member.accountId, answers.draftId);
  const id = earlier?.id ?? newRegistrationId();
  const reference = earlier?.reference ?? newReference('RG');
  const pin = pinFor(draft, earlier, answers.numberId);
  const { draftId: _, ...changeable } = answers;
  if (earlier && !(await restartRegistration(id, pin, changeable))) return null;
  if (!earlier) await insertRegistration(id, pin, { ...whoOf(member), ...answers, reference });
  await recordEvent({ ...whoOf(member), subjectId: id, name: 'registration-asked', detail: { reference } });
  await enqueue('register-number', { registrationId: id, round: 0 });
  return reference;
}

/**
 * The PIN that was given now, else the one kept for this number before, because Meta may have taken it already; a new
 * one of ours where there is neither.
 */
function pinFor({ sealedPin, pinState }: Draft, earlier: Earlier, numberId: string): KeptPin {
  if (sealedPin) return { sealedPin, pinOrigin: 'yours' };
  const isStillMeant = earlier?.pinOrigin === 'ours' || pinState === 'given';
  if (earlier?.sealedPin && earlier.numberId === numberId && isStillMeant)
    return { sealedPin: earlier.sealedPin, pinOrigin: earlier.pinOrigin };
  return { sealedPin: seal(newPin(), numberId), pinOrigin: 'ours' };
}
