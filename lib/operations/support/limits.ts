import 'server-only';
import { HOUR } from '@/lib/clock';
import { spend } from '@/lib/db/rate-counters';
import { log } from '@/lib/log';
import { fingerprint } from '@/lib/seal';

/** Questions an hour: of one address, from one network (an office shares one), and of everybody. */
const perHour = { address: 5, network: 20, all: 600 };

/**
 * Counts a question against its limits; call it inside the question's transaction, so that only stored ones count.
 * @returns null within the limits, else when the next one may come. Rule: security rules 43, 45
 */
export async function overQuestionLimit(email: string, network: string): Promise<Date | null> {
  const until =
    (await spend(`support:${fingerprint(email)}`, perHour.address, HOUR)) ??
    (await spend(`support:${fingerprint(network)}`, perHour.network, HOUR)) ??
    (await spend('support:all', perHour.all, HOUR));
  if (until) log('warn', 'limit-hit', { reason: 'support' });
  return until;
}
