import { after, MINUTE, SECOND } from '@/lib/clock';
import { type Refusal, type RefusalCode, refusals } from '@/lib/domain/refusals';
import { type RefusalRow, refusalRows } from './refusal-rows';
import type { MetaFailure, MetaRefused, MetaVerb } from './types';

/** May we try again on our own: how many more times at most, and how many milliseconds to wait before each. */
export type Repetition = { retry: boolean; afterMs: number; atMost: number };

/** Repeating these after a silence changes nothing that the first call may have done. */
const harmless: readonly MetaVerb[] = [
  'readNumber',
  'listNumbers',
  'subscribeApp',
  'subscribedApps',
  'debugToken',
  'readWaba',
  'setPin',
];

/** A person stands behind each of these: a code is asked for, typed or granted once, a message arrives twice. */
const oncePerPress: readonly MetaVerb[] = ['requestCode', 'verifyCode', 'exchangeCode', 'sendTemplate'];

const covers = (row: RefusalRow, code: number): boolean =>
  typeof row.code === 'number' ? row.code === code : row.code[0] <= code && code <= row.code[1];

const fits = (row: RefusalRow, verb: MetaVerb, failure: MetaRefused): boolean =>
  covers(row, failure.code) &&
  (row.subcode === undefined || row.subcode === failure.subcode) &&
  (row.verbs === undefined || row.verbs.includes(verb)) &&
  (row.details === undefined || row.details.test(failure.details ?? '')) &&
  (row.saysWait === undefined || failure.waitMs !== null);

const rowFor = (verb: MetaVerb, failure: MetaRefused): RefusalRow | undefined =>
  refusalRows.find((row) => fits(row, verb, failure));

const hasClockTime = (code: RefusalCode): boolean =>
  `${refusals[code].sentence} ${refusals[code].ends}`.includes('{until}');

const refusal = (code: RefusalCode, now: Date, waitMs: number): Refusal =>
  hasClockTime(code) ? { code, until: after(now, waitMs) } : { code };

/**
 * What a failed call means for the customer. A code nobody foresaw is never lost: it becomes `meta-unexplained`.
 * A silence is `meta-silent`, or `code-maybe-sent` when a code may be on its way.
 * @param now the instant the waits count from. `until` is set whenever the refusal's text shows a clock time.
 */
export const refusalFor = (verb: MetaVerb, failure: MetaFailure, now: Date): Refusal => {
  if (failure.kind === 'silent') {
    return refusal(verb === 'requestCode' ? 'code-maybe-sent' : 'meta-silent', now, MINUTE);
  }
  const row = rowFor(verb, failure);
  return refusal(row?.refusal ?? 'meta-unexplained', now, failure.waitMs ?? row?.waitMs ?? 0);
};

/**
 * Whether a failed call may be repeated without a person. Never for unknown codes, never where each try has its
 * price, and after a silence only where repeating is harmless: otherwise read the object first. The budget of
 * registering and releasing calls (security rule 24) comes on top.
 */
export const canRetry = (verb: MetaVerb, failure: MetaFailure): Repetition => {
  const never = { retry: false, afterMs: 0, atMost: 0 };
  if (oncePerPress.includes(verb)) return never;
  if (failure.kind === 'silent') {
    return harmless.includes(verb) ? { retry: true, afterMs: 30 * SECOND, atMost: 5 } : never;
  }
  const row = rowFor(verb, failure);
  if (!row?.again) return never;
  return { retry: true, afterMs: failure.waitMs ?? row.waitMs ?? 0, atMost: row.again };
};
