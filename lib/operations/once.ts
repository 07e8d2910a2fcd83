import 'server-only';
import { createHash } from 'node:crypto';
import { transaction } from '@/lib/db/client';
import { claimKey, keepResult } from '@/lib/db/idempotency-keys';
import { holdAccountOpen, lockAccountAlone } from '@/lib/db/members';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';

/** Thrown to roll a refused change back; never leaves this file. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * Runs `work` in one transaction: what it refuses leaves no trace. The answer is the work's own.
 */
export async function inTransaction<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await transaction(async () => {
      const outcome = await work();
      if (!outcome.ok) throw new Refused(outcome.refusal);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

type Form = {
  accountId: string;
  key: string;
  action: string;
  content: unknown;
  /** Nobody else acts in the account meanwhile: for the act that ends it. */
  isAlone?: boolean;
};

/**
 * Runs `work` at most once per form key, in one transaction with the key. The same key with the same content
 * receives the first answer; with other content it is refused (`page-out-of-date`). A refused work frees the key. In an
 * account that was deleted nothing is done (`signed-out`).
 */
export function once<T extends string>(form: Form, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return inTransaction(async () => {
    const contentHash = createHash('sha256').update(JSON.stringify(form.content)).digest('hex');
    const row = { accountId: form.accountId, key: form.key, action: form.action, contentHash };
    const earlier = await claimKey(row);
    if (earlier) {
      const isSame = earlier.action === row.action && earlier.contentHash === contentHash;
      return isSame ? done(earlier.result as T) : refuse('page-out-of-date');
    }
    // An account that is deleted takes no more acts, however long ago their page was made.
    const isOpen = await (form.isAlone ? lockAccountAlone : holdAccountOpen)(form.accountId);
    if (!isOpen) return refuse('signed-out');
    const outcome = await work();
    if (outcome.ok) await keepResult(row, outcome.value);
    return outcome;
  });
}

/**
 * Ties a form key to its content before Meta is asked, where the work itself cannot be one transaction. The same form
 * may go on any number of times; the same key with other content is refused (`page-out-of-date`).
 */
export const bindKey = (form: Form): Promise<Outcome<'bound'>> => once(form, async () => done('bound'));
