import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, DAY, now } from '@/lib/clock';
import type { DeregistrationRequest } from '@/lib/db/deregistrations';
import { endHoldOfDraft, keepHoldUntil } from '@/lib/db/holds';
import { type ReleaseFact, releaseWindow } from '@/lib/domain/release';
import { env } from '@/lib/env';
import { readyLetter, releasingLetter } from '@/lib/mail/leaving-letters';
import { moveAlong, moveLeaving, type RequestForJob } from './move-request';

/** What holds a number after it was removed: the release itself, and a lock of Meta's where there was one. */
export function windowAfter(removedAt: Date, lockedAt: Date | null) {
  const left: ReleaseFact = { what: 'left-paxflow', at: removedAt };
  const locked: ReleaseFact[] = lockedAt ? [{ what: 'too-many-attempts', at: lockedAt }] : [];
  return releaseWindow([left, ...locked], now(), env().release);
}

/**
 * The number is removed at Meta, so the release clock runs.
 * @param by who says so: the customer, or we who read it at Meta
 */
export async function beginRelease(
  row: RequestForJob,
  by: 'you' | 'us',
  change: Partial<DeregistrationRequest> = {},
  member?: Member,
): Promise<void> {
  const removedAt = now();
  const { earliest, latest, rule } = windowAfter(removedAt, row.request.lockedAt);
  await moveAlong(row, 'releasing', {
    change: {
      ...change,
      removedAt,
      removalBy: by,
      releaseFrom: earliest,
      releaseTo: latest,
      releaseRule: rule,
      dueAt: earliest,
    },
    how: by === 'you' ? 'removed-by-you' : 'removed-found',
    ...(member ? { member } : {}),
    letter: releasingLetter(earliest, latest),
  });
}

/** A request nobody says anything about is closed after this time. */
const quietMs = 30 * DAY;

/**
 * The release is over: the number has left. An own number is free for others here. A PaxFlow number rests for the
 * quarantine, so that nobody inherits another's chats; the end of its hold brings it back into stock.
 */
export async function becomeReady(row: RequestForJob): Promise<void> {
  const readyAt = now();
  await moveAlong(row, 'ready', {
    change: { readyAt, dueAt: after(readyAt, quietMs) },
    letter: readyLetter,
    alongside: async () => {
      await moveLeaving(row, 'released');
      const { draftId } = row.registration;
      if (row.source === 'own') await endHoldOfDraft(draftId, 'released');
      else await keepHoldUntil(draftId, after(readyAt, env().quarantineDays * DAY));
    },
  });
}
