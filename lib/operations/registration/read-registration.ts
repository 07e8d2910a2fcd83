import 'server-only';
import type { Member } from '@/lib/auth/member';
import { newestDisplayName } from '@/lib/db/display-names';
import { lastEvent } from '@/lib/db/events';
import { proofsOf } from '@/lib/db/proofs';
import { findRegistration } from '@/lib/db/registrations';
import { isReference } from '@/lib/domain/reference';
import { isRefusalCode } from '@/lib/domain/refusals';
import type { AttemptsView, RegistrationView } from '@/lib/domain/registration-view';
import { nameView } from '../display-name/name-of';
import { readAttempts } from './budget';

/** What the customer may see of one registration, made by hand; null for a wrong or another account's reference. */
export async function readRegistration(member: Member, reference: string): Promise<RegistrationView | null> {
  const row = isReference(reference) ? await findRegistration(member.accountId, reference) : null;
  if (!row) return null;
  const { registration, e164 } = row;
  const { refusalCode, refusalUntil } = registration;
  const proofs = await proofsOf(registration.id);
  return {
    reference,
    e164,
    displayName: registration.displayName,
    state: registration.state,
    refusal:
      refusalCode && isRefusalCode(refusalCode)
        ? { code: refusalCode, until: refusalUntil?.toISOString() ?? null }
        : null,
    proofs: proofs.map(({ kind, origin, at }) => ({ kind, origin, at: at.toISOString() })),
    attempts: await attemptsToTell(registration.numberId),
    testMessageAt: (await lastEvent(registration.id, 'test-message-sent'))?.at.toISOString() ?? null,
    name: await nameOf(registration.id),
    checkedAt: registration.checkedAt?.toISOString() ?? null,
    since: registration.updatedAt.toISOString(),
  };
}

const nameOf = async (registrationId: string) => {
  const newest = await newestDisplayName(registrationId);
  return newest && nameView(newest);
};
/** The used calls of a number, once one of them did not work: before that nobody has to think about them. */
export async function attemptsToTell(numberId: string): Promise<AttemptsView | null> {
  const { used, stand, nextFreeAt, failed } = await readAttempts(numberId);
  return failed > 0 ? { used, stand, nextFreeAt: nextFreeAt?.toISOString() ?? null } : null;
}
