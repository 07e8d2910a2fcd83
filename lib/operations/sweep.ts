import 'server-only';
import { transaction } from '@/lib/db/client';
import { forgetOldCodeLinks } from '@/lib/db/code-links';
import { forgetOldKeys } from '@/lib/db/idempotency-keys';
import { forgetOldGrants } from '@/lib/db/meta-grants';
import { forgetMailsToStrangers } from '@/lib/db/outbox';
import { forgetEndedCounters } from '@/lib/db/rate-counters';
import { forgetOldSms } from '@/lib/db/sms-messages';
import { endOverdueHolds } from './end-overdue-holds';
import { forgetOldSearches } from './help-search';

/** What time alone brings about: holds that are over, and what nobody needs any more. */
export async function sweep(): Promise<void> {
  await transaction(endOverdueHolds);
  await forgetEndedCounters();
  await forgetOldKeys();
  await forgetOldSearches();
  await forgetOldGrants();
  await forgetOldSms();
  await forgetOldCodeLinks();
  await forgetMailsToStrangers();
}
