import 'server-only';
import { after, MINUTE, now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { recordEvent } from '@/lib/db/events';
import { insertProof, proofsOf, takeBackProof } from '@/lib/db/proofs';
import { lockRegistration, noteOnRegistration } from '@/lib/db/registrations';
import {
  type Facts,
  isSeenByWatch,
  isWatched,
  looksAgainAfterMs,
  patienceMs,
  shutOut,
  type Trouble,
} from '@/lib/domain/health';
import { isConnected } from '@/lib/domain/proofs';
import { isRefusalCode, type Refusal } from '@/lib/domain/refusals';
import { keepName } from '../display-name/keep-name';
import { changeTrouble } from './change-trouble';
import { letGo } from './let-go';
import type { Look } from './look';
import { move, type RegistrationForJob } from './move';
import { registerByItself } from './register-by-itself';

/**
 * Writes what one look at Meta brought: proofs that hold, proofs that hold no more, what became of a name, and where the registration moves
 * because of it. "Connected" comes from here alone, and so does its end. Source: product, proof ladder.
 */
export const keepLook = (read: RegistrationForJob, look: Look): Promise<void> =>
  transaction(async () => {
    const row = await asItIsNow(read);
    if (!row) return;
    if (look.kind === 'unseen') return keepUnseen(row, look.refusal);
    const { id, state } = row.registration;
    const seen = { checkedAt: now(), nextLookAt: nextLook(row) };
    // The reason of a number in trouble ends with the trouble, not with a look that worked.
    const note = state === 'attention' ? seen : { ...seen, refusalCode: null, refusalUntil: null };
    await noteOnRegistration(id, note);
    await keepFacts(row, look.facts, look.isRepaired);
    if (look.number) await keepName(row, look.number);
    await follow(row, look.trouble);
  });

/** Another look, or the customer, may have been faster: what was seen then belongs to an earlier moment. */
async function asItIsNow(read: RegistrationForJob): Promise<RegistrationForJob | null> {
  const registration = await lockRegistration(read.registration.id);
  const isSame = registration?.phoneNumberId === read.registration.phoneNumberId;
  return registration && isSame && isWatched(registration.state) ? { ...read, registration } : null;
}

const nextLook = ({ registration }: RegistrationForJob): Date => {
  const inStateForMs = now().getTime() - registration.updatedAt.getTime();
  return after(now(), looksAgainAfterMs(registration.state, inStateForMs));
};

async function keepFacts({ registration }: RegistrationForJob, facts: Facts, isRepaired: boolean) {
  const { id, accountId } = registration;
  const record = (name: 'proof-held' | 'proof-lost', kind: string) =>
    recordEvent({ accountId, subjectId: id, name, detail: { kind } });
  for (const [kind, holds] of Object.entries(facts) as [keyof Facts, boolean | null][]) {
    if (holds === null) continue;
    if (holds && (await insertProof(id, kind, 'meta-answered'))) await record('proof-held', kind);
    else if (holds && kind === 'messages-routed' && isRepaired)
      await recordEvent({ accountId, subjectId: id, name: 'subscription-repaired' });
    if (!holds && (await takeBackProof(id, kind))) await record('proof-lost', kind);
  }
}

async function follow(row: RegistrationForJob, trouble: Trouble | null): Promise<void> {
  const { id, state, updatedAt } = row.registration;
  if (!trouble) {
    if (state !== 'connected' && isConnected(await proofsOf(id))) await move(row, 'connected');
    return;
  }
  const isFresh = state === 'pending_proofs' && now() < after(updatedAt, patienceMs);
  if (isFresh && !trouble.isSure) return;
  if (trouble.leads === 'released') return letGo(row, trouble.code);
  if (trouble.leads === 'registering') return registerByItself(row);
  if (state !== 'attention') await move(row, 'attention', { code: trouble.code });
  else if (trouble.isSure || isReasonOfWatch(row)) await changeTrouble(row, { code: trouble.code });
}

/** Why registering again did not work says more than the word at Meta, and stays. */
const isReasonOfWatch = ({ registration: { refusalCode } }: RegistrationForJob): boolean =>
  refusalCode === null || (isRefusalCode(refusalCode) && isSeenByWatch(refusalCode));

/** Nothing was seen. Being shut out counts when Meta says it twice; anything else passes, and we look again soon. */
async function keepUnseen(row: RegistrationForJob, refusal: Refusal): Promise<void> {
  const { id, state, refusalCode } = row.registration;
  const isShutOut = shutOut.includes(refusal.code);
  const isSaidTwice = isShutOut && refusalCode === refusal.code;
  const nextLookAt = after(now(), (isShutOut ? 1 : 10) * MINUTE);
  const isShown = state === 'pending_proofs' || (state === 'connected' && isShutOut);
  const reason = { refusalCode: refusal.code, refusalUntil: refusal.until ?? null };
  await noteOnRegistration(id, isShown ? { ...reason, nextLookAt } : { nextLookAt });
  if (isSaidTwice && state !== 'attention') await move(row, 'attention', refusal);
}
