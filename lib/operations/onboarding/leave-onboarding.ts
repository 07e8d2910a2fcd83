import 'server-only';
import type { Member } from '@/lib/auth/member';
import { lockOpenDraft, updateOpenDraft } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { endHoldOfDraft } from '@/lib/db/holds';
import { forgetGrantOfDraft } from '@/lib/db/meta-grants';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { once } from '../once';
import { whoOf } from './change-draft';

/** Leaves the open onboarding: its number is free for others at once. Refusal: no-open-onboarding. */
export const leaveOnboarding = (member: Member, { key }: { key: string }): Promise<Outcome<'left'>> =>
  once({ accountId: member.accountId, key, action: 'leave', content: {} }, async () => {
    const draft = await lockOpenDraft(member.accountId);
    if (!draft) return refuse('no-open-onboarding');
    await endHoldOfDraft(draft.id, 'left');
    await forgetGrantOfDraft(draft.id);
    await updateOpenDraft(member.accountId, draft.id, { state: 'abandoned', sealedPin: null });
    await recordEvent({ ...whoOf(member), subjectId: draft.id, name: 'hold-ended' });
    return done('left');
  });
