import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { Member } from '@/lib/auth/member';
import { transaction } from '@/lib/db/client';
import { findHolderOf } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { insertSms, isSmsHandled, markSmsHandled } from '@/lib/db/sms-messages';
import { findStockId } from '@/lib/db/stock';
import type { Outcome, RefusalCode } from '@/lib/domain/refusals';
import { codeIn, type InboundSms } from '@/lib/sms/inbound';
import { whoOf } from './change-draft';
import { enterCode } from './enter-code';

/** What came of an SMS: the number is verified, Meta or we refused, or it was about nothing we wait for. */
export type SmsOutcome = 'verified' | 'not-ours' | 'no-code' | 'nobody-waits' | RefusalCode;
type Waiting = Awaited<ReturnType<typeof findHolderOf>>;
type Followed = { outcome: SmsOutcome; until: Date | null };

const plain = (outcome: SmsOutcome): Followed => ({ outcome, until: null });

/**
 * Takes an SMS that reached a PaxFlow number: where an onboarding waits for a code, the code in it goes straight on to
 * Meta. It is never written: it lives as long as this call, and a call that breaks off can be made again by the carrier,
 * under the same key, so Meta is asked once per SMS.
 * @returns what came of it; null when this SMS was dealt with before
 */
export async function takeSms({ sid, to, body }: InboundSms): Promise<SmsOutcome | null> {
  const numberId = await findStockId(to);
  const waiting = numberId ? await findHolderOf(numberId) : null;
  const code = codeIn(body);
  const isNew = await noteArrival(sid, numberId, code ? waiting : null);
  if (!isNew && (await isSmsHandled(sid))) return null;
  const { outcome, until } = await follow(sid, numberId, waiting, code);
  await markSmsHandled(sid, outcome, until);
  return outcome;
}

const noteArrival = (sid: string, numberId: string | null, waiting: Waiting): Promise<boolean> =>
  transaction(async () => {
    const isNew = await insertSms(sid, numberId);
    if (isNew && waiting)
      await recordEvent({ ...whoOf(waiting.member), subjectId: waiting.draft.id, name: 'code-arrived' });
    return isNew;
  });

async function follow(
  sid: string,
  numberId: string | null,
  waiting: Waiting,
  code: string | null,
): Promise<Followed> {
  if (!numberId) return plain('not-ours');
  if (!code) return plain('no-code');
  // Before the first code the number is not at Meta, so nobody can have asked for one.
  if (!waiting?.draft.phoneNumberId) return plain('nobody-waits');
  const entered = await enter(waiting.member, { key: `sms:${sid}`, numberId, code });
  if (entered.ok) return plain('verified');
  const { code: outcome, until = null } = entered.refusal;
  return { outcome, until };
}

const lookAgainMs = 200;
const longestMs = 3_000;

/** An SMS can be quicker than Meta's answer to us that it was sent: then the code waits here for that answer. */
async function enter(member: Member, form: Parameters<typeof enterCode>[1]): Promise<Outcome<unknown>> {
  for (let waitedMs = 0; ; waitedMs += lookAgainMs) {
    const entered = await enterCode(member, form);
    const isEarly = !entered.ok && entered.refusal.code === 'no-code-asked';
    if (!isEarly || waitedMs >= longestMs) return entered;
    await wait(lookAgainMs);
  }
}
