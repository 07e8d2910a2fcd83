import 'server-only';
import type { Member } from '@/lib/auth/member';
import { storyOf } from '@/lib/db/events';
import { requestWords } from '@/lib/domain/deregistration';
import { acceptedLosses } from '@/lib/domain/leaving-losses';
import { type LeavingPack, type Move, type PackAccepted, packActs } from '@/lib/domain/leaving-pack';
import { isPinKnown } from '@/lib/domain/registration';
import { env } from '@/lib/env';
import { acceptancesOf } from '../registration/acceptances';
import { findOwnRequest } from './find-leaving';

type Line = Awaited<ReturnType<typeof storyOf>>[number];

const moveIn = ({ name, detail, at, email }: Line): Move[] => {
  const { to, how } = (detail ?? {}) as { to?: string; how?: string };
  return name === 'request-moved' && to ? [{ to, how: how ?? null, at, by: email }] : [];
};

/**
 * The leaving pack of one request: the record of the four acts, what was accepted, and what the next place needs. No PIN
 * stands in it. Null for a wrong or another account's reference, without telling them apart.
 */
export async function readLeavingPack(member: Member, reference: string): Promise<LeavingPack | null> {
  const row = await findOwnRequest(member, reference);
  if (!row) return null;
  const { request, registration, e164, source, askedBy } = row;
  const { textVersion, acknowledged, destination } = request.answers;
  const losses: PackAccepted = {
    title: 'What is lost by leaving',
    textVersion,
    at: request.createdAt,
    by: askedBy,
    points: acceptedLosses(textVersion, acknowledged),
  };
  const before = await acceptancesOf(registration.draftId, request.numberId);
  return {
    reference: request.reference,
    registration: registration.reference,
    e164,
    displayName: registration.displayName,
    source,
    destination,
    state: requestWords[request.state].words,
    askedAt: request.createdAt,
    askedBy,
    acts: packActs(request, (await storyOf([request.id])).flatMap(moveIn)),
    accepted: [losses, ...before.map((one) => ({ title: 'What changed by connecting', ...one }))],
    hasPin: registration.sealedPin !== null && isPinKnown(registration.state),
    restDays: env().quarantineDays,
  };
}
