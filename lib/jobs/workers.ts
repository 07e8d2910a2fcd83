import 'server-only';
import { log } from '@/lib/log';
import { sendQueuedMail } from '@/lib/mail/outbox';
import { advanceRequest } from '@/lib/operations/deregistration/advance';
import { registerName } from '@/lib/operations/display-name/register-name';
import { keepRetention } from '@/lib/operations/keep-retention';
import { lookAtBusiness } from '@/lib/operations/onboarding/look-at-business';
import { tellCodeUnlocked } from '@/lib/operations/onboarding/tell-code-unlocked';
import { tellWaitOver } from '@/lib/operations/onboarding/tell-wait-over';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { watchNumber } from '@/lib/operations/registration/watch';
import { sweep } from '@/lib/operations/sweep';
import { handleWaitingWebhooks } from '@/lib/operations/webhooks/handle';
import { type Jobs, jobQueue, type Queue } from './queue';

/** Each queue's handler calls one operation. */
const handlers: { [Q in Queue]: (data: Jobs[Q]) => Promise<void> } = {
  'send-mail': ({ mailId }) => sendQueuedMail(mailId),
  'register-number': ({ registrationId, round }) => registerNumber(registrationId, round),
  'check-proofs': ({ registrationId, round }) => checkProofs(registrationId, round),
  'watch-number': ({ registrationId }) => watchNumber(registrationId),
  'handle-webhooks': () => handleWaitingWebhooks(),
  'register-name': ({ displayNameId, round }) => registerName(displayNameId, round),
  'look-at-business': ({ grantId, round }) => lookAtBusiness(grantId, round),
  'tell-code-unlocked': ({ draftId }) => tellCodeUnlocked(draftId),
  'tell-wait-over': ({ draftId }) => tellWaitOver(draftId),
  deregistration: ({ requestId }) => advanceRequest(requestId),
  sweep: () => sweep(),
  retention: () => keepRetention(),
};

/**
 * Jobs taken at each poll, twice a second, where it is more than one: requests to leave can fall due by the thousand, and
 * four calls a second stay below what Meta may be asked.
 */
const perPoll: Partial<Record<Queue, number>> = { deregistration: 2 };

async function work<Q extends Queue>(queue: Q): Promise<void> {
  const boss = await jobQueue();
  const batchSize = perPoll[queue] ?? 1;
  const options = { pollingIntervalSeconds: 0.5, batchSize, heartbeatRefreshSeconds: 3 };
  await boss.work<Jobs[Q]>(queue, options, async (jobs) => {
    try {
      for (const { data } of jobs) await handlers[queue](data);
    } catch (error) {
      log('error', 'job-failed', { queue, reason: error instanceof Error ? error.name : 'unknown' });
      throw error;
    }
  });
}

/** Starts a worker per queue in this process, the sweep each minute, and the end of old records in the small hours. */
export async function startWorkers(): Promise<void> {
  for (const queue of Object.keys(handlers) as Queue[]) await work(queue);
  const boss = await jobQueue();
  await boss.schedule('sweep', '* * * * *');
  await boss.schedule('retention', '17 3 * * *');
}
