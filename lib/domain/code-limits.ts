import { DAY, HOUR, MINUTE } from './durations';
import type { Refusal } from './refusals';

/** How long Meta accepts a code. Source: Meta's OpenAPI, verify_code. */
export const codeLifeMs = 10 * MINUTE;

/**
 * Limits of ours for the code of one number, whoever asks. Meta publishes none; operators report three and ten sends and
 * a lock of 12 hours after wrong codes. Rule: security rules 23.
 */
export const codeLimits = {
  sendsApartMs: MINUTE,
  sendsPerHour: 3,
  sendsPerThreeDays: 10,
  wrongPerCode: 5,
  wrongPerDay: 10,
} as const;

/** One call about a code, as the limits see it. Without an outcome it is under way, or its answer was lost. */
export type CodeCall = {
  verb: 'requestCode' | 'verifyCode';
  at: Date;
  outcome: 'done' | 'refused' | 'silent' | null;
  /** What Meta's no means for the customer. */
  refusal: Refusal | null;
};

export type CodeStanding = {
  /** Meta did not say whether the newest code was sent. */
  isMaybeSent: boolean;
  /** How many more codes may be sent, and in which time. */
  sendsLeft: number;
  sendsWithin: 'this hour' | '72 hours';
  /** Why no code may be asked for now; null when one may. */
  sending: Refusal | null;
  /** How many more codes may be entered. */
  guessesLeft: number;
  /** Why no code may be entered now; null when one may. */
  guessing: Refusal | null;
};

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
const latest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);

const since = (calls: readonly CodeCall[], start: Date) => calls.filter(({ at }) => at > start);

/** When fewer than `limit` of the calls lie within the window; null when that is so now. */
function freeAt(calls: readonly CodeCall[], limit: number, windowMs: number, now: Date): Date | null {
  const counted = since(calls, later(now, -windowMs));
  const inTheWay = counted[counted.length - limit];
  return inTheWay ? later(inTheWay.at, windowMs) : null;
}

/** Until when Meta itself said no for this reason; null when that is over. */
const metaSaysUntil = (calls: readonly CodeCall[], code: Refusal['code'], now: Date): Date | null =>
  latest(
    calls.map(({ refusal }) =>
      refusal?.code === code && refusal.until && refusal.until > now ? refusal.until : null,
    ),
  );

/**
 * Where one number stands with its code: what may be sent and entered, and from when.
 * @param calls those of the last 72 hours
 */
export function codeStanding(calls: readonly CodeCall[], now: Date): CodeStanding {
  const inOrder = calls.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const sends = inOrder.filter(({ verb }) => verb === 'requestCode');
  // A right code is no guess, and its number needs no other one.
  const wrong = inOrder.filter(({ verb, outcome }) => verb === 'verifyCode' && outcome !== 'done');
  const newest = sends.findLast(({ outcome }) => outcome !== 'refused');

  const ofThisCode = newest ? since(wrong, newest.at).length : 0;
  const today = since(wrong, later(now, -DAY)).length;
  const lockedUntil = latest([
    metaSaysUntil(inOrder, 'code-tries-spent', now),
    freeAt(wrong, codeLimits.wrongPerDay, DAY, now),
  ]);
  const locked: Refusal | null = lockedUntil ? { code: 'code-tries-spent', until: lockedUntil } : null;
  const isUsedUp = ofThisCode >= codeLimits.wrongPerCode;

  const thisHour = codeLimits.sendsPerHour - since(sends, later(now, -HOUR)).length;
  const threeDays = codeLimits.sendsPerThreeDays - since(sends, later(now, -3 * DAY)).length;
  return {
    isMaybeSent: newest?.outcome === 'silent',
    sendsLeft: Math.max(0, Math.min(thisHour, threeDays)),
    sendsWithin: threeDays < thisHour ? '72 hours' : 'this hour',
    // While no code may be entered, a new one would only be wasted.
    sending: locked ?? sendingRefused(sends, newest, now),
    guessesLeft: Math.max(0, Math.min(codeLimits.wrongPerCode - ofThisCode, codeLimits.wrongPerDay - today)),
    guessing: locked ?? (isUsedUp ? { code: 'code-used-up' } : null),
  };
}

function sendingRefused(sends: readonly CodeCall[], newest: CodeCall | undefined, now: Date): Refusal | null {
  const metaUntil = metaSaysUntil(sends, 'code-asked-too-often', now);
  if (metaUntil) return { code: 'code-asked-too-often', until: metaUntil };
  const oursUntil = latest([
    freeAt(sends, codeLimits.sendsPerHour, HOUR, now),
    freeAt(sends, codeLimits.sendsPerThreeDays, 3 * DAY, now),
  ]);
  if (oursUntil) return { code: 'codes-kept-back', until: oursUntil };
  const soon = newest ? later(newest.at, codeLimits.sendsApartMs) : now;
  return soon > now ? { code: 'code-too-soon', until: soon } : null;
}
