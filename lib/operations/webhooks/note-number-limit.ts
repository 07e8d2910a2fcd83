import 'server-only';
import { now } from '@/lib/clock';
import { keepWabaLimit } from '@/lib/db/waba-limits';
import type { StoredChange } from '@/lib/db/webhook-changes';
import { businessCapability, numberLimitIn } from '@/lib/whatsapp/told/account-fields';
import { loose } from '@/lib/whatsapp/told/reading';
import { keepTold } from './keep-told';

/** More than Meta has ever allowed: what lies beyond is no number of numbers. */
const most = 1_000_000;

/** Remembers how many numbers the business may hold: no call of Graph's answers that. */
export async function noteNumberLimit(change: StoredChange): Promise<void> {
  const value = loose(change.value);
  const numberLimit = numberLimitIn(value);
  const { wabaId, toldAt } = change;
  if (wabaId && numberLimit !== null && numberLimit <= most)
    await keepWabaLimit({ wabaId, numberLimit, toldAt: toldAt ?? now() });
  await keepTold(change, businessCapability(value));
}
