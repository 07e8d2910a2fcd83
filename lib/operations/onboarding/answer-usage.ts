import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import type { DraftChange } from '@/lib/db/drafts';
import { movePoints } from '@/lib/domain/moving';
import type { Usage, UsageWay } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { changeDraft } from './change-draft';
import { numberAfresh } from './number-afresh';

/** Nothing is done or waited for yet. */
const unclearedUsage = {
  usageClearedAt: null,
  usageFact: null,
  usageFactAt: null,
  usageMailAt: null,
} as const satisfies DraftChange;

/** Every answer about where a number was used: void with another number. */
export const usageAfresh = {
  usage: null,
  usageWay: null,
  ...unclearedUsage,
} as const satisfies DraftChange;

type Answer = { key: string; numberId: string; usage: Usage };

/**
 * Saves where the number is used today. Another answer than before needs its own recipe, and what Meta knows of a number
 * that was to be moved is of no use to one that is not. Another provider, said again, leads back to its list and its two
 * ways.
 */
export const answerUsage = (member: Member, form: Answer) =>
  changeDraft(member, form, 'usage-answered', async (draft): Promise<Outcome<DraftChange>> => {
    const { usage } = form;
    if (draft.usage === usage) return done(usage === 'another-provider' ? { usageClearedAt: null } : {});
    const isMovedNoMore = draft.usageWay === 'move';
    return done({
      usage,
      usageWay: null,
      ...unclearedUsage,
      ...(isMovedNoMore ? numberAfresh : {}),
    });
  });

type Way = { key: string; numberId: string; way: UsageWay };

/**
 * Saves how the number leaves the other provider: moved here, or let go there. Refusal: page-out-of-date (the number is
 * at no other provider by now).
 */
export const chooseWay = (member: Member, form: Way) =>
  changeDraft(member, form, 'usage-way-chosen', async (draft): Promise<Outcome<DraftChange>> => {
    if (draft.usage !== 'another-provider') return refuse('page-out-of-date');
    if (draft.usageWay === form.way) return done({});
    return done({ usageWay: form.way, ...unclearedUsage, ...numberAfresh });
  });

type Ready = { key: string; numberId: string; ready: readonly string[] };

/** The customer has looked at every point that Meta asks of a move. Refusal: page-out-of-date. */
export const confirmMove = (member: Member, form: Ready) =>
  changeDraft(member, form, 'move-prepared', async (draft) => {
    const isComplete = movePoints.every(({ id }) => form.ready.includes(id));
    if (draft.usageWay !== 'move' || !isComplete) return refuse('page-out-of-date');
    return done({ usageClearedAt: now() });
  });
