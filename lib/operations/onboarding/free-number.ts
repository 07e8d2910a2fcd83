import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, HOUR, now } from '@/lib/clock';
import type { DraftChange, lockOpenDraft } from '@/lib/db/drafts';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { endOfDay, mailAfter, type UsageFact, type UsageWait, usageWait } from '@/lib/domain/usage-wait';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/queue';
import { changeDraft } from './change-draft';

type Draft = Pick<
  NonNullable<Awaited<ReturnType<typeof lockOpenDraft>>>,
  'id' | 'usage' | 'usageWay' | 'usageFact' | 'usageFactAt'
>;

/** What frees the number where it is used; null where nothing has to, or where Meta moves it. */
const freeingOf = ({ usage, usageWay }: Draft): UsageFact['what'] | null => {
  if (usage === 'whatsapp-app' || usage === 'business-app') return 'app-account-deleted';
  return usage === 'another-provider' && usageWay === 'free' ? 'removed-from-waba' : null;
};

/** The wait that runs for a draft, or that is over; null before the customer has done anything. */
export const waitOf = ({ usageFact: what, usageFactAt: at }: Draft): UsageWait | null =>
  what && at ? usageWait({ what, at }, now(), env().release) : null;

/** A wait and its one mail: the job is there if and only if the answer is. */
async function begin(draft: Draft, fact: UsageFact): Promise<Outcome<DraftChange>> {
  const wait = usageWait(fact, now(), env().release);
  const mailAt = wait.isOver ? null : mailAfter(wait);
  if (mailAt) await enqueue('tell-wait-over', { draftId: draft.id }, secondsUntil(mailAt));
  return done({ usageFact: fact.what, usageFactAt: fact.at, usageMailAt: mailAt, usageClearedAt: null });
}

const secondsUntil = (at: Date) => Math.max(1, Math.ceil((at.getTime() - now().getTime()) / 1000) + 1);

type OfNumber = { key: string; numberId: string };

/** The day that began first on earth, 14 hours ahead of UTC, ends last, 12 hours behind it: 50 hours later. */
const farthestMs = 50 * HOUR;

/**
 * "I have deleted the account", "it is removed": from now on Meta's wait runs. Said again, it runs anew, because an early
 * try helps nobody. Refusal: page-out-of-date (another answer was given meanwhile).
 */
export const numberFreed = (member: Member, form: OfNumber): Promise<Outcome<StepSlug>> =>
  changeDraft(member, form, 'usage-freed', async (draft) => {
    const what = freeingOf(draft);
    return what ? begin(draft, { what, at: now() }) : refuse('page-out-of-date');
  });

/**
 * The day of the last paid message: until 30 days later Meta lets nobody remove the number, and a mail says when it does.
 * Refusals: page-out-of-date, day-not-yet.
 */
export const paidMessageOn = (
  member: Member,
  form: OfNumber & { lastPaid: string },
): Promise<Outcome<StepSlug>> =>
  changeDraft(member, form, 'usage-paid-told', async (draft) => {
    const at = endOfDay(form.lastPaid);
    if (!at || freeingOf(draft) !== 'removed-from-waba') return refuse('page-out-of-date');
    if (at > after(now(), farthestMs)) return refuse('day-not-yet');
    return begin(draft, { what: 'paid-message', at });
  });

/**
 * The wait is over and the customer goes on. Refusal: page-out-of-date (there is no wait, or it still runs).
 */
export const clearUsage = (member: Member, form: OfNumber): Promise<Outcome<StepSlug>> =>
  changeDraft(member, form, 'usage-cleared', async (draft) => {
    const wait = waitOf(draft);
    if (!freeingOf(draft) || wait?.leadsTo !== 'try' || !wait.isOver) return refuse('page-out-of-date');
    return done({ usageClearedAt: now(), usageMailAt: null });
  });
