import 'server-only';
import type { Member } from '@/lib/auth/member';
import { newestDisplayName } from '@/lib/db/display-names';
import { lastLineOf } from '@/lib/db/events';
import { lostProofsOf, proofsOf } from '@/lib/db/proofs';
import { findRegistration } from '@/lib/db/registrations';
import { lastTestMessage } from '@/lib/db/test-messages';
import { isReference } from '@/lib/domain/reference';
import { isRefusalCode } from '@/lib/domain/refusals';
import type { AttemptsView, RegistrationView, TestMessageView } from '@/lib/domain/registration-view';
import { refusalFor } from '@/lib/whatsapp/errors';
import { nameView } from '../display-name/name-of';
import { readAttempts } from './budget';

export type FoundRegistration = NonNullable<Awaited<ReturnType<typeof findRegistration>>>;

/** The member's registration with this reference; null for a wrong or another account's, without telling them apart. */
export const findOwnRegistration = async (member: Member, reference: string) =>
  isReference(reference) ? findRegistration(member.accountId, reference) : null;

/** What the customer may see of one registration, made by hand; null for a wrong or another account's reference. */
export async function readRegistration(member: Member, reference: string): Promise<RegistrationView | null> {
  const found = await findOwnRegistration(member, reference);
  return found ? viewOf(found) : null;
}

/** One registration as its pages show it. */
export async function viewOf({ registration, e164 }: FoundRegistration): Promise<RegistrationView> {
  const { id, reference, refusalCode, refusalUntil, checkedAt } = registration;
  const [held, lost, test, name, line] = [
    await proofsOf(id),
    await lostProofsOf(id),
    await lastTestMessage(id),
    await newestDisplayName(id),
    await lastLineOf(id),
  ];
  return {
    reference,
    e164,
    displayName: registration.displayName,
    state: registration.state,
    refusal:
      refusalCode && isRefusalCode(refusalCode)
        ? { code: refusalCode, until: refusalUntil?.toISOString() ?? null }
        : null,
    proofs: held.map(({ kind, origin, at }) => ({ kind, origin, at: at.toISOString() })),
    attempts: await attemptsToTell(registration.numberId),
    lost: lost.map(({ kind, at }) => ({ kind, at: at?.toISOString() ?? '' })),
    testMessageAt: test && !test.answeredAt && test.status !== 'failed' ? test.sentAt.toISOString() : null,
    test: test && testView(test),
    name: name && nameView(name),
    checkedAt: checkedAt?.toISOString() ?? null,
    since: registration.updatedAt.toISOString(),
    version: [line, checkedAt?.getTime(), test?.id, test?.status, test?.answeredAt?.getTime()].join('.'),
  };
}

/** The used calls of a number, once one of them did not work: before that nobody has to think about them. */
export async function attemptsToTell(numberId: string): Promise<AttemptsView | null> {
  const { used, stand, nextFreeAt, failed } = await readAttempts(numberId);
  return failed > 0 ? { used, stand, nextFreeAt: nextFreeAt?.toISOString() ?? null } : null;
}

type TestMessage = NonNullable<Awaited<ReturnType<typeof lastTestMessage>>>;

function testView({ status, statusAt, sentAt, answeredAt, failureCode }: TestMessage): TestMessageView {
  const refused = {
    kind: 'refused',
    status: 400,
    subcode: null,
    details: null,
    waitMs: null,
    traceId: null,
  } as const;
  const failure =
    failureCode === null
      ? null
      : {
          metaCode: failureCode,
          code: refusalFor('sendTemplate', { ...refused, code: failureCode }, statusAt).code,
        };
  return {
    status,
    statusAt: statusAt.toISOString(),
    sentAt: sentAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    failure,
  };
}
