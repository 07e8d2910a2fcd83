import 'server-only';
import { transaction } from '@/lib/db/client';
import { forgetOldKeys } from '@/lib/db/idempotency-keys';
import { forgetOldGrants } from '@/lib/db/meta-grants';
import { forgetEndedCounters } from '@/lib/db/rate-counters';
import { forgetOldSms } from '@/lib/db/sms-messages';
import { endOverdueHolds } from './end-overdue-holds';
import { forgetOldSearches } from './help-search';

/** What time alone brings about: holds that are over; counters, keys, searches, accesses and notes nobody needs any more. */
export async function sweep(): Promise<void> {
  await transaction(endOverdueHolds);
  await forgetEndedCounters();
  await forgetOldKeys();
  await forgetOldSearches();
  await forgetOldGrants();
  await forgetOldSms();
}
