import 'server-only';
import { newestDisplayName } from '@/lib/db/display-names';
import { proofsOf } from '@/lib/db/proofs';
import { findRegistrationForJob } from '@/lib/db/registrations';
import { isConnected } from '@/lib/domain/proofs';
import { enqueue } from '@/lib/jobs/queue';
import { keepLook } from './keep-look';
import { lookAtMeta } from './look';

/** Seconds until the next look: soon at first, then every hour, for as long as a name review may take. */
const lastRound = 120;
/** The round of a look that does not start a series: a hint made us look. */
export const singleLook = 1_000;
const nextLookAfter = (round: number) => Math.min(3_600, 2 ** Math.min(round, 12));
/** Once the number works only the name is waited for, which takes minutes at best. */
const soonestForName = 30;

const isOpen = (state: string | undefined) => state === 'pending_proofs' || state === 'connected';

/**
 * Looks at a number after its registration until the required proofs hold and no name waits at Meta any more, ever more
 * seldom. From then on the health watch looks. Source: product, proof ladder.
 */
export async function checkProofs(registrationId: string, round: number): Promise<void> {
  const row = await findRegistrationForJob(registrationId);
  if (!row || !isOpen(row.registration.state)) return;
  await keepLook(row, await lookAtMeta(row));
  const held = await proofsOf(registrationId);
  const isNameOpen = (await newestDisplayName(registrationId))?.state === 'in-review';
  const isAllProved = isConnected(held) && held.some(({ kind }) => kind === 'name-cleared') && !isNameOpen;
  const { registration } = (await findRegistrationForJob(registrationId)) ?? {};
  if (isAllProved || !isOpen(registration?.state) || round >= lastRound) return;
  const soonest = isConnected(held) ? soonestForName : 0;
  await enqueue(
    'check-proofs',
    { registrationId, round: round + 1 },
    Math.max(soonest, nextLookAfter(round)),
  );
}
