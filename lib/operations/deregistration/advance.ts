import 'server-only';
import { after, DAY, HOUR, MINUTE, now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { claimDueRequest, findRequestForJob, noteOnRequest } from '@/lib/db/deregistrations';
import { recordEvent } from '@/lib/db/events';
import type { RequestState } from '@/lib/domain/deregistration';
import { shutOut } from '@/lib/domain/health';
import { env } from '@/lib/env';
import {
  lateForSupportLetter,
  lateLetter,
  parkedLetter,
  removeItLetter,
  stillThereLetter,
} from '@/lib/mail/leaving-letters';
import { queueMail } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';
import { letGoForGood } from './let-go-for-good';
import { dueIn, moveAlong, nudge, type RequestForJob, tellOf } from './move-request';
import { readAtMeta } from './read-at-meta';
import { becomeReady, beginRelease } from './release-number';
import { nextReminderOf, remindOfRemoval } from './remind';
import { removableLater } from './removable-from';
import { switchOff } from './switch-off';

/** A worker that dies leaves its request to others after this time: longer than all calls of one try together. */
const leaseMs = 2 * MINUTE;

/**
 * The job behind a deregistration request: whatever is due for it now, once. It may run at any time, twice, or after a
 * crash: who takes it is decided in the database, and a moment that has not come changes nothing.
 */
export async function advanceRequest(requestId: string): Promise<void> {
  const claimed = await claimDueRequest(requestId, leaseMs);
  const row = claimed ? await findRequestForJob(requestId) : null;
  if (row) await work[row.request.state](row);
}

const nothing = async (): Promise<void> => undefined;

const work: Record<RequestState, (row: RequestForJob) => Promise<void>> = {
  requested: begin,
  deregistering: tryToSwitchOff,
  parked: nothing,
  awaiting_removal: lookForRemoval,
  releasing: endRelease,
  ready: closeQuietly,
  closed: nothing,
  cancelled: nothing,
};

/** From here on the request cannot be taken back. Whoever cancels at this moment wins or loses in the database. */
async function begin(row: RequestForJob): Promise<void> {
  if (row.request.callAt > now()) return putOff(row, row.request.callAt);
  if (!(await moveAlong(row, 'deregistering', { change: { dueAt: after(now(), leaseMs) } }))) return;
  const begun = await findRequestForJob(row.request.id);
  if (begun?.request.state === 'deregistering') await tryToSwitchOff(begun);
}

/** While Meta is away we look again, at most every ten minutes, for about a day; then a person decides. */
const longestWaitSeconds = 600;
const lastRound = 160;

async function tryToSwitchOff(row: RequestForJob): Promise<void> {
  const verdict = await switchOff(row);
  const deregisteredAt = now();
  if ('parked' in verdict) return park(row, verdict.parked);
  if ('againInSeconds' in verdict) {
    const { round, id } = row.request;
    if (round >= lastRound) return park(row, verdict.because);
    const seconds = Math.max(verdict.againInSeconds, Math.min(longestWaitSeconds, 2 ** round));
    const dueAt = dueIn(seconds);
    await transaction(async () => {
      if (await noteOnRequest(id, 'deregistering', { round: round + 1, dueAt })) await nudge(id, dueAt);
    });
    return;
  }
  if (verdict.is === 'removed') return beginRelease(row, 'us', { deregisteredAt });
  if (verdict.is === 'moved') return letGoForGood(row, { deregisteredAt });
  await moveAlong(row, 'awaiting_removal', {
    change: { deregisteredAt, dueAt: after(now(), 15 * MINUTE) },
    ...(verdict.is === 'found-off' ? { how: 'found-off' } : {}),
    letter: removeItLetter(removableLater(row.request.answers)),
  });
}

async function park(row: RequestForJob, refusal: Parameters<typeof parkedLetter>[0]): Promise<void> {
  const isLocked = refusal.code === 'number-locked-at-meta';
  await moveAlong(row, 'parked', {
    refusal,
    change: isLocked ? { lockedAt: now() } : {},
    letter: parkedLetter(refusal),
  });
}

/** Meta names no webhook for a number that is removed, so it is read: often at first, then seldom. */
export async function lookForRemoval(row: RequestForJob): Promise<void> {
  const seen = await readAtMeta(row);
  if (seen === 'removed') return beginRelease(row, 'us');
  if (seen === 'moved') return letGoForGood(row);
  await remindOfRemoval(row);
  const sinceMs = now().getTime() - row.request.updatedAt.getTime();
  const look = after(now(), sinceMs < 3 * HOUR ? 15 * MINUTE : sinceMs < 3 * DAY ? HOUR : 6 * HOUR);
  const reminder = nextReminderOf(row);
  await putOff(row, reminder && reminder < look ? reminder : look);
}

/** The clock has run: Meta is read once more. Out of reach is no reason to wait; Meta's silence is. */
async function endRelease(row: RequestForJob): Promise<void> {
  const { releaseFrom, releaseTo, lateAt } = row.request;
  if (!releaseFrom || !releaseTo) throw new Error('A release without a range');
  if (now() < releaseFrom) return putOff(row, releaseFrom);
  const seen = await readAtMeta(row);
  if (seen === 'removed') return becomeReady(row);
  if (seen === 'moved') return letGoForGood(row);
  if (typeof seen === 'string') {
    const unbegun = { removedAt: null, removalBy: null, releaseFrom: null, releaseTo: null };
    await moveAlong(row, 'awaiting_removal', {
      change: { ...unbegun, releaseRule: null, lateAt: null, dueAt: after(now(), HOUR) },
      how: 'back',
      letter: stillThereLetter,
    });
    return;
  }
  if (shutOut.includes(seen.unseen.code)) return becomeReady(row);
  if (now() >= releaseTo && !lateAt) await sayLate(row);
  await putOff(row, dueIn(Math.min(3_600, 60 * 2 ** Math.min(row.request.round, 6))));
}

/** Longer than usual: from here on PaxFlow owns it, and support hears of it. Once. */
export async function sayLate(row: RequestForJob): Promise<boolean> {
  const { id, state, accountId, reference, lateAt } = row.request;
  if (lateAt) return false;
  return transaction(async () => {
    if (!(await noteOnRequest(id, state, { lateAt: now() }))) return false;
    await recordEvent({ accountId, subjectId: id, name: 'release-late' });
    await tellOf(row, lateLetter);
    const { appUrl, supportEmail } = env();
    const link = `${appUrl}${paths.deregistrationOf(reference)}`;
    await queueMail(supportEmail, lateForSupportLetter(row.e164, reference, link, supportEmail));
    return true;
  });
}

async function closeQuietly(row: RequestForJob): Promise<void> {
  await moveAlong(row, 'closed', { how: 'quiet' });
}

async function putOff({ request: { id, state, round } }: RequestForJob, dueAt: Date): Promise<void> {
  await transaction(async () => {
    if (await noteOnRequest(id, state, { dueAt, round: round + 1 })) await nudge(id, dueAt);
  });
}
