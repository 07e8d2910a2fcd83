import 'server-only';
import { transaction } from '@/lib/db/client';
import { forgetOldCodeLinks } from '@/lib/db/code-links';
import { forgetOldAnswers } from '@/lib/db/deregistration-drafts';
import { forgetOldKeys } from '@/lib/db/idempotency-keys';
import { forgetOldInvitations } from '@/lib/db/invitations';
import { forgetOldGrants } from '@/lib/db/meta-grants';
import { forgetMailsToStrangers } from '@/lib/db/outbox';
import { forgetEndedCounters } from '@/lib/db/rate-counters';
import { forgetOldSms } from '@/lib/db/sms-messages';
import { forgetHandledChanges } from '@/lib/db/webhook-changes';
import { enqueue } from '@/lib/jobs/queue';
import { queueMailsLeftLying } from '@/lib/mail/outbox';
import { findDueWork } from './deregistration/find-due-work';
import { endOverdueHolds } from './end-overdue-holds';
import { forgetOldSearches } from './help-search';
import { watchNumbers } from './registration/watch';

/**
 * What time alone brings about: holds that are over, numbers to look at, webhooks and mails left lying, and counters, keys,
 * searches, accesses and notes nobody needs any more.
 */
export async function sweep(): Promise<void> {
  await transaction(endOverdueHolds);
  await watchNumbers();
  await findDueWork();
  await queueMailsLeftLying();
  await enqueue('handle-webhooks', {});
  await forgetEndedCounters();
  await forgetOldKeys();
  await forgetOldSearches();
  await forgetOldGrants();
  await forgetOldSms();
  await forgetOldCodeLinks();
  await forgetOldInvitations();
  await forgetOldAnswers();
  await forgetMailsToStrangers();
  await forgetHandledChanges();
}
