import 'server-only';
import { now } from '@/lib/clock';
import { lastTestMessage } from '@/lib/db/test-messages';
import type { LeavingAnswers } from '@/lib/domain/deregistration-forms';
import { leavingPreflight } from '@/lib/domain/leaving-preflight';
import type { PreflightLine } from '@/lib/domain/preflight';
import { readAttempts } from '../registration/budget';
import type { findLeavingNumber } from './find-leaving';
import { removableFrom } from './removable-from';

type Found = NonNullable<Awaited<ReturnType<typeof findLeavingNumber>>>;

/** What could bite on the way out, from what was answered and from what we know by ourselves. Nothing is asked of Meta. */
export async function readLeavingPreflight(
  { registration }: Found,
  kept: { answers: LeavingAnswers; at: Date } | null,
): Promise<PreflightLine[]> {
  const { id, numberId, sealedPin, connectedAt, refusalCode, checkedAt } = registration;
  return leavingPreflight({
    admin: kept?.answers.admin ?? null,
    conversations: kept?.answers.conversations ?? null,
    paid: kept?.answers.paid ?? null,
    removableFrom: kept && removableFrom(kept.answers),
    answeredAt: kept?.at ?? null,
    hasPin: sealedPin !== null,
    pinAt: connectedAt,
    attempts: await readAttempts(numberId, 'deregisterNumber'),
    isShared: refusalCode === 'number-shared-with-app',
    checkedAt,
    testMessageAt: (await lastTestMessage(id))?.sentAt ?? null,
    now: now(),
  });
}
