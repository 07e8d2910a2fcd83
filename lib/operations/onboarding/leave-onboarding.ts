import 'server-only';
import type { Member } from '@/lib/auth/member';
import { closeRecovery, updateOpenDraft } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { endHoldOfDraft } from '@/lib/db/holds';
import { forgetGrantOfDraft } from '@/lib/db/meta-grants';
import { findRegistrationOfDraft } from '@/lib/db/registrations';
import { done, type Outcome } from '@/lib/domain/refusals';
import { once } from '../once';
import { whoOf } from './change-draft';
import { draftInHand } from './draft-in-hand';

/**
 * Leaves the open onboarding: its number is free for others at once. A number that was connected before is not given
 * away like this: only its question is put aside. Refusals: those of `draftInHand`.
 */
export const leaveOnboarding = (member: Member, { key }: { key: string }): Promise<Outcome<'left'>> =>
  once({ accountId: member.accountId, key, action: 'leave', content: {} }, async () => {
    const inHand = await draftInHand(member);
    if (!inHand.ok) return inHand;
    const draft = inHand.value;
    if (draft.isRecovery) {
      await closeRecovery(draft.id);
      const registration = await findRegistrationOfDraft(member.accountId, draft.id);
      await recordEvent({ ...whoOf(member), subjectId: registration?.id ?? draft.id, name: 'recovery-left' });
      return done('left');
    }
    await endHoldOfDraft(draft.id, 'left');
    await forgetGrantOfDraft(draft.id);
    await updateOpenDraft(member.accountId, draft.id, { state: 'abandoned', sealedPin: null });
    await recordEvent({ ...whoOf(member), subjectId: draft.id, name: 'hold-ended' });
    return done('left');
  });
