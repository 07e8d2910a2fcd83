import 'server-only';
import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import {
  type DisplayName,
  decideDisplayName,
  findDisplayName,
  markNameRegistered,
  noteOnDisplayName,
} from '@/lib/db/display-names';
import { recordEvent } from '@/lib/db/events';
import { findRegistrationForJob } from '@/lib/db/registrations';
import type { Refusal } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { nameApprovedLetter, nameDeclinedLetter, nameStuckLetter } from '@/lib/mail/letters';
import { graph } from '@/lib/whatsapp';
import { canRetry, refusalFor } from '@/lib/whatsapp/errors';
import type { MetaFailure, MetaNumber } from '@/lib/whatsapp/types';
import { callMeta } from '../call-meta';
import { attemptGuard } from '../registration/budget';
import { singleLook } from '../registration/check-proofs';
import { type RegistrationForJob, tell } from '../registration/move';
import { pinOf, tokenOf } from '../registration/register-number';
import { registerBy } from './name-of';

/** While Meta is away we try again, each time after a longer wait, for about a day. */
const lastRound = 30;
const waitSeconds = (round: number) => Math.min(3_600, 2 ** Math.min(round + 1, 12));

/**
 * The job behind an approved change of name: customers see it only after the number is registered once more, within 14
 * days. It runs for that reason alone, within the number's budget, and reads first: a name that is not approved any
 * more, or a number that is off, is not registered. Source: Meta, display names; registration.
 */
export async function registerName(displayNameId: string, round: number): Promise<void> {
  const name = await findDisplayName(displayNameId);
  const row = name ? await findRegistrationForJob(name.registrationId) : null;
  const until = name && registerBy(name);
  // A number that leaves is not registered any more, whatever Meta says of its name.
  if (!name || !row || !until || row.registration.state === 'leaving') return;
  if (now() > until) return expire(row, name);
  const read = await graph().readNumber(tokenOf(row), row.registration.phoneNumberId);
  if (!read.ok) return wait(row, name, round, refusalFor('readNumber', read.failure, now()));
  const { registrationId } = name;
  if (!isMeant(read.value, name)) return enqueue('check-proofs', { registrationId, round: singleLook });
  if (!read.value.isOnCloudApi) return wait(row, name, round, { code: 'number-not-registered' });
  if (isDoneBefore(read.value, name)) return finish(row, name);

  const intent = {
    accountId: row.registration.accountId,
    // Each try has a key of its own; reading first is what keeps a repetition harmless.
    key: `${name.id}:${randomUUID()}`,
    verb: 'registerNumber' as const,
    numberId: row.registration.numberId,
    isAutomatic: true,
  };
  const asked = await callMeta(
    intent,
    (callId) => attemptGuard(intent, callId),
    () => graph().registerNumber(tokenOf(row), row.registration.phoneNumberId, pinOf(row)),
  );
  if (asked.ok) return finish(row, name);
  if ('refusal' in asked) return wait(row, name, round, asked.refusal);
  const because = refusalFor('registerNumber', asked.failure, now());
  return mayTryAgain(asked.failure) ? wait(row, name, round, because) : stop(row, name, because);
}

/** Meta still means this name, and has not taken its approval back. */
const isMeant = (read: MetaNumber, { name }: DisplayName): boolean =>
  read.verifiedName === name && read.nameStatus !== 'declined';

/** A silence may have hidden a success: Meta says when the number was registered last. */
const isDoneBefore = ({ registeredAt }: MetaNumber, { decidedAt }: DisplayName): boolean =>
  registeredAt !== null && decidedAt !== null && registeredAt >= decidedAt;

const mayTryAgain = (failure: MetaFailure): boolean =>
  failure.kind === 'silent' || canRetry('registerNumber', failure).retry;

const finish = (row: RegistrationForJob, name: DisplayName): Promise<void> =>
  transaction(async () => {
    if (!(await markNameRegistered(name))) return;
    const { id, accountId } = row.registration;
    await recordEvent({ accountId, subjectId: id, name: 'name-registered', detail: { name: name.name } });
    await tell(row, nameApprovedLetter);
  });

/** Says on the page why it stands still, and tries again: at the refusal's own clock time where it has one. */
async function wait(row: RegistrationForJob, name: DisplayName, round: number, why: Refusal): Promise<void> {
  if (round >= lastRound) return stop(row, name, why);
  const untilSeconds = why.until ? Math.ceil((why.until.getTime() - now().getTime()) / 1000) : 0;
  await transaction(async () => {
    await noteOnDisplayName(name.id, { refusalCode: why.code, refusalUntil: why.until ?? null });
    await enqueue(
      'register-name',
      { displayNameId: name.id, round: round + 1 },
      Math.max(waitSeconds(round), untilSeconds),
    );
  });
}

/** Only a person can go on: the page says who, and a mail leads there. */
const stop = (row: RegistrationForJob, name: DisplayName, why: Refusal): Promise<void> =>
  transaction(async () => {
    await noteOnDisplayName(name.id, { refusalCode: why.code, refusalUntil: why.until ?? null });
    await tell(row, nameStuckLetter);
  });

const expire = (row: RegistrationForJob, name: DisplayName): Promise<void> =>
  transaction(async () => {
    if (!(await decideDisplayName(name, 'expired'))) return;
    const { id, accountId } = row.registration;
    const detail = { decision: 'expired', name: name.name, reason: null };
    await recordEvent({ accountId, subjectId: id, name: 'name-decided', detail });
    await tell(row, nameDeclinedLetter);
  });
