import 'server-only';
import type { Member } from '@/lib/auth/member';
import { type DraftChange, updateOpenDraft } from '@/lib/db/drafts';
import { type EventDetail, type EventName, recordEvent } from '@/lib/db/events';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { once } from '../once';
import { draftInHand } from './draft-in-hand';
import { nextStepOf } from './read-onboarding';

type Draft = Extract<Awaited<ReturnType<typeof draftInHand>>, { ok: true }>['value'];
type Form = {
  key: string;
  numberId?: string;
  /** Stands for what must not be kept, not even as a plain hash. */
  mark?: string;
};

/**
 * One answer of the wizard: in one transaction the draft is locked, changed and the audit line written.
 * @param decide looks at the locked draft and answers the change, or refuses
 * @param detail what the audit line says beside its name
 * @returns the step to go on with
 * Refusals: those of `draftInHand`, page-out-of-date (the number changed since the page was made), and those of `decide`.
 */
export const changeDraft = (
  member: Member,
  form: Form,
  name: EventName,
  decide: (draft: Draft) => Promise<Outcome<DraftChange>>,
  detail: EventDetail = {},
): Promise<Outcome<StepSlug>> =>
  once({ accountId: member.accountId, key: form.key, action: name, content: form }, async () => {
    const inHand = await draftInHand(member);
    if (!inHand.ok) return inHand;
    const draft = inHand.value;
    if (form.numberId && form.numberId !== draft.numberId) return refuse('page-out-of-date');
    // Opened again for a number that was connected: only business and code are asked anew, and they go other ways.
    if (draft.isRecovery) return refuse('page-out-of-date');
    const decided = await decide(draft);
    if (!decided.ok) return decided;
    await updateOpenDraft(member.accountId, draft.id, decided.value);
    await recordEvent({ ...whoOf(member), subjectId: draft.id, name, detail });
    return done(await nextStepOf(member.accountId));
  });

/** Account and member, as an audit line names them. */
export const whoOf = ({ accountId, memberId }: Member) => ({ accountId, memberId });
