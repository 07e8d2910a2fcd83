import 'server-only';
import { after, DAY, HOUR, now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { promiseCodeUnlock } from '@/lib/db/drafts';
import { callsSince, lockNumber } from '@/lib/db/meta-calls';
import { type CodeCall, type CodeStanding, codeStanding } from '@/lib/domain/code-limits';
import type { Refusal } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { MetaFailure } from '@/lib/whatsapp/types';
import type { CodeContext } from './code-context';

/** The limits count the calls to Meta themselves: they are there before Meta is asked, and after a restart. */
async function codeCalls(numberId: string, except?: string): Promise<CodeCall[]> {
  const rows = await callsSince(numberId, ['requestCode', 'verifyCode'], after(now(), -3 * DAY), except);
  return rows.map(({ verb, intentAt, outcomeAt, outcome, failure }) => ({
    verb: verb as CodeCall['verb'],
    at: intentAt,
    outcome,
    refusal: failure
      ? refusalFor(verb as CodeCall['verb'], failure as MetaFailure, outcomeAt ?? intentAt)
      : null,
  }));
}

/** What may be sent and entered for a number now. */
export const readCodeStanding = async (numberId: string): Promise<CodeStanding> =>
  codeStanding(await codeCalls(numberId), now());

/**
 * Keeps a call about the code back where a limit of ours or of Meta's is reached. In the intent's transaction; whoever
 * counts the same number waits there. Rule: `codeStanding`.
 */
export async function codeGuard(
  numberId: string,
  callId: string,
  what: 'sending' | 'guessing',
): Promise<Refusal | null> {
  await lockNumber(numberId);
  return codeStanding(await codeCalls(numberId, callId), now())[what];
}

/** Nobody waits an hour in front of a page, so after longer locks a mail says that it goes on. */
const longWaitMs = HOUR;

/** Promises that mail where the number is locked for long. It is sent at most once for each promise. */
export async function promiseUnlockMail({ draft, number }: CodeContext): Promise<void> {
  const { sending, guessing } = await readCodeStanding(number.id);
  const until = guessing?.until ?? sending?.until;
  if (!until || until.getTime() - now().getTime() <= longWaitMs) return;
  await transaction(async () => {
    if (await promiseCodeUnlock(draft, until))
      await enqueue(
        'tell-code-unlocked',
        { draftId: draft.id },
        Math.ceil((until.getTime() - now().getTime()) / 1000) + 1,
      );
  });
}
