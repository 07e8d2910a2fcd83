import 'server-only';
import type { Member } from '@/lib/auth/member';
import { findOrOpenDraft } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome } from '@/lib/domain/refusals';
import { once } from '../once';
import { whoOf } from './change-draft';
import { nextStepOf } from './read-onboarding';
import { giveSign } from './who-is-on-it';

/** Begins the account's onboarding, or continues the one that is open. Answers the first unanswered step. */
export const openOnboarding = (member: Member, { key }: { key: string }): Promise<Outcome<StepSlug>> =>
  once({ accountId: member.accountId, key, action: 'open', content: {} }, async () => {
    const draft = await findOrOpenDraft(member);
    await giveSign(member);
    if (draft.isNew) await recordEvent({ ...whoOf(member), subjectId: draft.id, name: 'draft-opened' });
    return done(await nextStepOf(member.accountId));
  });
