import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { lockOpenDraft, setEditor } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { emailOfMember, isMemberNow } from '@/lib/db/members';
import { otherNow } from '@/lib/domain/editor';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { once } from '../once';
import { whoOf } from './change-draft';
import { notedOn } from './draft-in-hand';
import { nextStepOf } from './read-onboarding';

/**
 * "Take over": from now on this member is on the onboarding, and whoever was is told at their next press. Always
 * possible, at once. Answers the step to go on with. Refusals: no-open-onboarding, signed-out.
 */
export const takeOver = (member: Member, { key }: { key: string }): Promise<Outcome<StepSlug>> =>
  once({ accountId: member.accountId, key, action: 'take-over', content: {} }, async () => {
    const draft = await lockOpenDraft(member.accountId);
    if (!(await isMemberNow(member.accountId, member.memberId))) return refuse('signed-out');
    if (!draft) return refuse('no-open-onboarding');
    const other = otherNow(notedOn(draft), member.memberId, now());
    if (draft.editorId !== member.memberId || other) await setEditor(draft.id, member.memberId, now());
    if (other) {
      const from = await emailOfMember(other.editorId);
      await recordEvent({
        ...whoOf(member),
        subjectId: draft.id,
        name: 'draft-taken-over',
        detail: { from },
      });
    }
    return done(await nextStepOf(member.accountId));
  });
