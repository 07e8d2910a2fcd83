import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { findCall, type Intent, insertIntent, writeOutcome } from '@/lib/db/meta-calls';
import { done, type Refusal } from '@/lib/domain/refusals';
import { log } from '@/lib/log';
import type { MetaAnswer, MetaFailure } from '@/lib/whatsapp/types';
import { inTransaction } from './once';

const silent: MetaFailure = { kind: 'silent', reason: 'timeout' };

export type CallAnswer<T> = MetaAnswer<T> | { ok: false; refusal: Refusal };

/**
 * Asks Meta for something that leaves a mark: the intent is written and committed, then the call is made, then
 * the outcome is written. Graph has no idempotency keys, so ours decide: the same key never calls twice, and a
 * second press receives the first one's answer.
 * @param guard our own limits and claims, in the intent's transaction; a refusal there means Meta is not asked. It gets
 *   the intent's id, because the intent is already among the calls that count
 */
export async function callMeta<T>(
  intent: Intent,
  guard: (callId: string) => Promise<Refusal | null>,
  call: () => Promise<MetaAnswer<T>>,
): Promise<CallAnswer<T>> {
  const claimed = await inTransaction(async () => {
    const id = await insertIntent(intent);
    const refusal = id ? await guard(id) : null;
    return refusal ? { ok: false as const, refusal } : done(id);
  });
  if (!claimed.ok) return claimed;
  if (!claimed.value) return answerOfFirstPress<T>(intent);

  const answer = await call();
  await writeOutcome(claimed.value, answer);
  if (!answer.ok) logFailure(intent, answer.failure);
  return answer;
}

/** The guard of calls that have no limit of ours. */
export const noGuard = async (): Promise<null> => null;

async function answerOfFirstPress<T>(intent: Intent): Promise<MetaAnswer<T>> {
  // The first press has ten seconds for its call; after that its answer is as good as lost.
  for (let tries = 0; tries < 48; tries++) {
    const call = await findCall(intent);
    if (call?.outcome === 'done') return { ok: true, value: call.answer as T };
    if (call?.outcome) return { ok: false, failure: call.failure as MetaFailure };
    await wait(250);
  }
  return { ok: false, failure: silent };
}

function logFailure({ accountId, verb }: Intent, failure: MetaFailure): void {
  if (failure.kind === 'silent') log('warn', 'meta-silent', { accountId, verb, reason: failure.reason });
  else {
    const { code, subcode, traceId } = failure;
    log('warn', 'meta-refused', { accountId, verb, code, subcode, traceId });
  }
}
