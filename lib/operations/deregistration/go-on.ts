import 'server-only';
import type { Member } from '@/lib/auth/member';
import { HOUR, now } from '@/lib/clock';
import { spend } from '@/lib/db/rate-counters';
import { done, isRefusalCode, type Outcome, refuse } from '@/lib/domain/refusals';
import { bindKey, once } from '../once';
import { sayLate } from './advance';
import { findOwnRequest } from './find-leaving';
import { letGoForGood } from './let-go-for-good';
import { moveAlong, type RequestForJob } from './move-request';
import { readAtMeta } from './read-at-meta';
import { beginRelease } from './release-number';

type Form = { key: string; reference: string };

const looksPerHour = 20;

/**
 * "I removed it": Meta is read first, and believed where it answers. Where it does not, the customer is.
 * @returns the reference
 * Refusals: page-out-of-date (no such request), number-still-at-meta, too-often.
 */
export async function confirmRemoval(member: Member, { key, reference }: Form): Promise<Outcome<string>> {
  const { accountId } = member;
  const bound = await bindKey({ accountId, key, action: 'confirm-removal', content: { reference } });
  if (!bound.ok) return bound;
  const row = await findOwnRequest(member, reference);
  if (!row) return refuse('page-out-of-date');
  // A second press, or we found it first.
  if (row.request.state !== 'awaiting_removal') return done(reference);
  const until = await spend(`removal:${row.request.id}`, looksPerHour, HOUR);
  if (until) return refuse('too-often', until);
  const seen = await readAtMeta(row);
  if (seen === 'on' || seen === 'off') return refuse('number-still-at-meta');
  if (seen === 'moved') await letGoForGood(row);
  else await beginRelease(row, 'you', {}, member);
  return done(reference);
}

/**
 * "Try again", for a request that stands still: the cause is gone, so the number is deregistered now.
 * @returns the reference
 * Refusals: page-out-of-date (it does not stand still any more), and its own reason while that lasts.
 */
export const tryAgain = (member: Member, { key, reference }: Form): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key, action: 'leave-again', content: { reference } }, async () =>
    tryAgainBy(await findOwnRequest(member, reference), { member, how: 'again' }),
  );

/** The same whoever presses, a member or a person of support: the rules of a request that stands still are the same. */
export async function tryAgainBy(
  row: RequestForJob | null,
  by: { member: Member; how: 'again' } | { staffId: string; how: 'again-by-support' },
): Promise<Outcome<string>> {
  if (row?.request.state !== 'parked') return refuse('page-out-of-date');
  const { parkedCode, parkedUntil, reference } = row.request;
  if (parkedUntil && parkedUntil > now() && parkedCode && isRefusalCode(parkedCode))
    return refuse(parkedCode, parkedUntil);
  const isMoved = await moveAlong(row, 'deregistering', { ...by, change: { dueAt: now() } });
  return isMoved ? done(reference) : refuse('page-out-of-date');
}

/**
 * "It works in the new place": the request is finished.
 * @returns the reference. Refusal: page-out-of-date.
 */
export const finishRequest = (member: Member, { key, reference }: Form): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key, action: 'finish-leaving', content: { reference } }, async () => {
    const row = await findOwnRequest(member, reference);
    if (row?.request.state === 'closed') return done(reference);
    if (row?.request.state !== 'ready') return refuse('page-out-of-date');
    const isMoved = await moveAlong(row, 'closed', { member, how: 'works' });
    return isMoved ? done(reference) : refuse('page-out-of-date');
  });

/**
 * "It is still not free": within the usual range the customer waits; after it PaxFlow owns the matter.
 * @returns the reference
 * Refusals: page-out-of-date, release-still-running.
 */
export const sayStillNotFree = (member: Member, { key, reference }: Form): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key, action: 'still-not-free', content: { reference } }, async () => {
    const row = await findOwnRequest(member, reference);
    if (row?.request.state !== 'ready' || !row.request.releaseTo) return refuse('page-out-of-date');
    if (now() < row.request.releaseTo) return refuse('release-still-running', row.request.releaseTo);
    await sayLate(row);
    return done(reference);
  });
