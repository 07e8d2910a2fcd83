import 'server-only';
import { now } from '@/lib/clock';
import { callsWithKey } from '@/lib/db/meta-calls';
import { shutOut } from '@/lib/domain/health';
import type { Refusal } from '@/lib/domain/refusals';
import { graph } from '@/lib/whatsapp';
import { canRetry, refusalFor } from '@/lib/whatsapp/errors';
import type { MetaFailure } from '@/lib/whatsapp/types';
import { callMeta } from '../call-meta';
import { attemptGuard } from '../registration/budget';
import type { RequestForJob } from './move-request';
import { readAtMeta, type Seen, tokenFor } from './read-at-meta';

/** The number is off; it was before we came; it is gone; ask again in so many seconds; or somebody must act. */
export type Verdict =
  | { is: 'off' | 'found-off' | 'removed' | 'moved' }
  | { againInSeconds: number; because: Refusal }
  | { parked: Refusal };

/**
 * One try to switch the number off. The first one calls; every other one reads first, because a call that nobody answered
 * may have worked. Two runs of one try share its key, so Meta is never asked twice for the same try. Source: Meta,
 * registration; security rules 24.
 */
export async function switchOff(row: RequestForJob): Promise<Verdict> {
  const { id, accountId, numberId, round } = row.request;
  const calls = await callsWithKey(`${id}:`, ['deregisterNumber'], numberId);
  if (calls.length > 0) {
    const found = verdictOnSeen(await readAtMeta(row));
    if (found) return found;
  }
  const intent = {
    accountId,
    key: `${id}:${calls.length}`,
    verb: 'deregisterNumber' as const,
    numberId,
    // The first call after a press is that person's; whatever follows by itself is ours.
    isAutomatic: round > 0,
  };
  const asked = await callMeta(
    intent,
    (callId) => attemptGuard(intent, callId),
    () => graph().deregisterNumber(tokenFor(row), row.registration.phoneNumberId),
  );
  if (asked.ok) return { is: 'off' };
  if ('refusal' in asked) return { parked: asked.refusal };
  const refusedBefore = calls.filter(({ outcome }) => outcome === 'refused').length;
  return verdictOnFailure(row, asked.failure, refusedBefore);
}

/** Null for a number that is still on: then it is to be switched off. */
function verdictOnSeen(seen: Seen): Verdict | null {
  if (seen === 'on') return null;
  if (seen === 'off') return { is: 'found-off' };
  if (typeof seen === 'string') return { is: seen };
  return shutOut.includes(seen.unseen.code)
    ? { parked: seen.unseen }
    : { againInSeconds: 2, because: seen.unseen };
}

async function verdictOnFailure(
  row: RequestForJob,
  failure: MetaFailure,
  refusedBefore: number,
): Promise<Verdict> {
  const because = refusalFor('deregisterNumber', failure, now());
  if (failure.kind === 'silent') return { againInSeconds: 2, because };
  if (because.code === 'number-not-registered') return { is: 'found-off' };
  if (because.code === 'number-removed-at-meta')
    return verdictOnSeen(await readAtMeta(row)) ?? { againInSeconds: 30, because };
  const { retry, afterMs, atMost } = canRetry('deregisterNumber', failure);
  return retry && refusedBefore < atMost
    ? { againInSeconds: Math.max(1, Math.round(afterMs / 1000)), because }
    : { parked: because };
}
