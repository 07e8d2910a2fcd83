import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, DAY, HOUR, MINUTE, now } from '@/lib/clock';
import type { DraftChange } from '@/lib/db/drafts';
import { endHoldOfDraft, findHoldOfDraft, findLiveHold, insertHold } from '@/lib/db/holds';
import { findNumber, findOrInsertOwnNumber } from '@/lib/db/numbers';
import { spend } from '@/lib/db/rate-counters';
import { readNumber } from '@/lib/domain/number';
import type { NumberFacts } from '@/lib/domain/number-check';
import { numberExit } from '@/lib/domain/number-exit';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { endOverdueHolds } from '../end-overdue-holds';
import { usageAfresh } from './answer-usage';
import { changeDraft } from './change-draft';
import { numberAfresh } from './number-afresh';

/** How long a PaxFlow number is kept for one draft. Source: product, "hold". */
const holdMs = 30 * MINUTE;
const choicesPerHour = 60;
/** Rule: security rules 45. */
const holdsPerDay = 10;

/** Another number makes every answer about the earlier one stale. */
const forNumber = (numberId: string, typedNumber: string | null): DraftChange => ({
  numberId,
  typedNumber,
  lineAnswer: null,
  ...usageAfresh,
  ...numberAfresh,
});

type OwnNumber = { key: string; number: string; country: string };

/** Where a typed number leads: on in the wizard, or to the page that says why it cannot be connected. */
export type NumberWay = { step: StepSlug } | { exit: NumberFacts };

/**
 * Saves the customer's own number. Whoever holds it already, the answer is the same. A number that no code can reach is
 * not saved: what it is comes back, for the page that says so.
 * Refusals: those of `readNumber`, number-unavailable, too-often.
 */
export async function chooseOwnNumber(member: Member, form: OwnNumber): Promise<Outcome<NumberWay>> {
  // Spent outside the change, because a refused change leaves no trace: nobody may try out a list of numbers.
  const until = await spend(`number-choice:${member.accountId}`, choicesPerHour, HOUR);
  if (until) return refuse('too-often', until);
  const exit = numberExit(form.number, form.country || null, env().sandbox !== null);
  if (exit) return done({ exit });
  const saved = await saveOwnNumber(member, form);
  return saved.ok ? done({ step: saved.value }) : saved;
}

/** What was typed, as it can be shown and kept: `readNumber` reads past control characters, the database does not. */
const shown = (typed: string): string => typed.replace(/\p{Cc}/gu, '');

const saveOwnNumber = (member: Member, form: OwnNumber) =>
  changeDraft(member, form, 'number-chosen', async (draft) => {
    const read = readNumber(form.number, form.country || null, env().sandbox !== null);
    if (!read.ok) return read;
    const number = await findOrInsertOwnNumber(read.value);
    await endOverdueHolds();
    const hold = await findLiveHold(number.id);
    if (number.source === 'paxflow' || (hold && hold.draftId !== draft.id))
      return refuse('number-unavailable');
    if (number.id === draft.numberId) return done({ typedNumber: shown(form.number) });
    await endHoldOfDraft(draft.id, 'changed');
    return done(forNumber(number.id, shown(form.number)));
  });

type StockNumber = { key: string; stockNumber: string };

/**
 * Keeps a PaxFlow number for this draft for 30 minutes; the one kept before is let go. Choosing the same again does not
 * make the time longer. Refusals: number-taken-meanwhile, too-often.
 */
export const chooseStockNumber = (member: Member, form: StockNumber) =>
  changeDraft(member, form, 'number-chosen', async (draft) => {
    const number = await findNumber(form.stockNumber);
    if (number?.source !== 'paxflow') return refuse('number-taken-meanwhile');
    await endOverdueHolds();
    const hold = await findHoldOfDraft(draft.id);
    if (hold?.numberId === number.id) return done({});
    await endHoldOfDraft(draft.id, 'changed');
    const { accountId } = member;
    const isOurs = await insertHold({
      numberId: number.id,
      accountId,
      draftId: draft.id,
      until: after(now(), holdMs),
    });
    if (!isOurs) return refuse('number-taken-meanwhile');
    // Spent in the change itself: only a number that was kept counts, and nobody can keep the whole stock busy.
    const until = await spend(`holds:${accountId}`, holdsPerDay, DAY);
    if (until) return refuse('too-often', until);
    return done(draft.numberId === number.id ? {} : forNumber(number.id, null));
  });
