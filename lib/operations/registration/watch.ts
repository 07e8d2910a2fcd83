import 'server-only';
import { HOUR } from '@/lib/clock';
import { claimDueLooks, findRegistrationForJob } from '@/lib/db/registrations';
import { isWatched } from '@/lib/domain/health';
import { enqueue } from '@/lib/jobs/queue';
import { lookWhileLeaving } from '../deregistration/look-while-leaving';
import { keepLook } from './keep-look';
import { lookAtMeta } from './look';

/** Looks begun in a minute by all processes together: a number costs Meta two to four calls. Our decision. */
const looksPerMinute = 120;

/**
 * The health watch: each minute the numbers whose look is due are read again, spread over that minute. More than that
 * wait for the next one, those that waited longest first. Source: Meta names no webhook for a number that goes offline.
 */
export async function watchNumbers(): Promise<void> {
  const due = await claimDueLooks(looksPerMinute, HOUR);
  const apart = 60 / looksPerMinute;
  for (const [i, registrationId] of due.entries())
    await enqueue('watch-number', { registrationId }, Math.floor(i * apart));
}

/** One look of the watch, also where a webhook or a person asked for it. A number that leaves is left to its request. */
export async function watchNumber(registrationId: string): Promise<void> {
  const row = await findRegistrationForJob(registrationId);
  if (row?.registration.state === 'leaving') return lookWhileLeaving(registrationId);
  if (row && isWatched(row.registration.state)) await keepLook(row, await lookAtMeta(row));
}
