import 'server-only';
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { recordEvent } from '@/lib/db/events';
import { insertProof, proofsOf } from '@/lib/db/proofs';
import { findRegistrationForJob, noteOnRegistration } from '@/lib/db/registrations';
import { isConnected, type ProofKind } from '@/lib/domain/proofs';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/queue';
import { unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { MetaNumber } from '@/lib/whatsapp/types';
import { callMeta, noGuard } from '../call-meta';
import { keepName } from '../display-name/keep-name';
import { move, type RegistrationForJob } from './move';

/** Seconds until the next look: soon at first, then every hour, for as long as a name review may take. */
const lastRound = 120;
const nextLookAfter = (round: number) => Math.min(3_600, 2 ** Math.min(round, 12));

/**
 * Reads the number at Meta and keeps the proofs that hold. "Connected" comes from here alone: when the three required
 * proofs hold. Looks again by itself until they do and the name is cleared too. Source: product, proof ladder.
 */
export async function checkProofs(registrationId: string, round: number): Promise<void> {
  const row = await findRegistrationForJob(registrationId);
  if (row?.registration.state !== 'pending_proofs' && row?.registration.state !== 'connected') return;
  const token = unseal(row.business.sealedToken, row.business.wabaId);
  const read = await graph().readNumber(token, row.registration.phoneNumberId);
  let isNameOpen = true;
  if (read.ok) {
    const isRouted = await areMessagesRouted(row, token);
    const held = [...proofsIn(read.value), ...(isRouted ? (['messages-routed'] as const) : [])];
    isNameOpen = await keepReading(row, read.value, held);
  } else {
    const { code, until } = refusalFor('readNumber', read.failure, now());
    await noteOnRegistration(registrationId, { refusalCode: code, refusalUntil: until ?? null });
  }
  const held = await proofsOf(registrationId);
  const isAllProved = isConnected(held) && held.some(({ kind }) => kind === 'name-cleared') && !isNameOpen;
  if (!isAllProved && round < lastRound)
    await enqueue('check-proofs', { registrationId, round: round + 1 }, nextLookAfter(round));
}

function proofsIn(number: MetaNumber): ProofKind[] {
  const found: ProofKind[] = [];
  if (number.codeVerification === 'verified') found.push('code-verified');
  if (number.status === 'connected' && number.isOnCloudApi) found.push('registered');
  if (number.nameStatus === 'approved' || number.nameStatus === 'available-without-review')
    found.push('name-cleared');
  return found;
}

/** Reads whether Meta sends us this business's messages, and asks for it where it does not. */
async function areMessagesRouted(
  { registration, business }: RegistrationForJob,
  token: string,
): Promise<boolean> {
  const meta = graph();
  const isOurs = async () => {
    const apps = await meta.subscribedApps(token, business.wabaId);
    return apps.ok && apps.value.includes(env().metaAppId);
  };
  if (await isOurs()) return true;
  const { id, accountId, numberId } = registration;
  const intent = {
    accountId,
    key: `${id}:${randomUUID()}`,
    verb: 'subscribeApp' as const,
    numberId,
    isAutomatic: true,
  };
  const asked = await callMeta(intent, noGuard, () => meta.subscribeApp(token, business.wabaId));
  return asked.ok && isOurs();
}

/** True while Meta looks at a display name. */
function keepReading(row: RegistrationForJob, read: MetaNumber, kinds: ProofKind[]): Promise<boolean> {
  const { id, accountId } = row.registration;
  return transaction(async () => {
    await noteOnRegistration(id, { checkedAt: now(), refusalCode: null, refusalUntil: null });
    for (const kind of kinds)
      if (await insertProof(id, kind, 'meta-answered'))
        await recordEvent({ accountId, subjectId: id, name: 'proof-held', detail: { kind } });
    if (row.registration.state === 'pending_proofs' && isConnected(await proofsOf(id)))
      await move(row, 'connected');
    return keepName(row, read);
  });
}
