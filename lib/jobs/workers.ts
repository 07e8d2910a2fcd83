import 'server-only';
import type { Job, JobResult } from 'pg-boss';
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

/** Jobs taken at once. After a full load the next one is fetched right away, so that a crowd does not wait for polls. */
const usualLoad = { batchSize: 5, burstWhenBatchFull: true };

/**
 * Requests to leave can fall due by the thousand: two at each poll, twice a second, stay below what Meta may be asked.
 */
const loads: Partial<Record<Queue, typeof usualLoad>> = {
  deregistration: { batchSize: 2, burstWhenBatchFull: false },
};

/** How often each queue is asked, in seconds: often where somebody looks at a page until it is done. */
const pollEach: Record<Queue, number> = {
  'register-number': 0.5,
  'check-proofs': 0.5,
  deregistration: 0.5,
  'send-mail': 1,
  'handle-webhooks': 1,
  'watch-number': 1,
  'look-at-business': 1,
  'register-name': 3,
  'tell-code-unlocked': 3,
  'tell-wait-over': 3,
  sweep: 0.5,
  retention: 3,
};

const settling = { heartbeatRefreshSeconds: 3, perJobResults: true } as const;

async function work<Q extends Queue>(queue: Q): Promise<void> {
  const boss = await jobQueue();
  const pace = { pollingIntervalSeconds: pollEach[queue], ...(loads[queue] ?? usualLoad) };
  await boss.work(queue, { ...settling, ...pace }, (jobs: Job<Jobs[Q]>[]) =>
    Promise.all(jobs.map((job) => settle(queue, job))),
  );
}

/** Each job ends for itself: one that fails is tried again alone. */
async function settle<Q extends Queue>(queue: Q, { id, data }: Job<Jobs[Q]>): Promise<JobResult> {
  try {
    await handlers[queue](data);
    return { id, status: 'completed' };
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    log('error', 'job-failed', { queue, reason });
    return { id, status: 'failed', output: { reason } };
  }
}

/** Starts a worker per queue in this process, the sweep each minute, and the end of old records in the small hours. */
export async function startWorkers(): Promise<void> {
  for (const queue of Object.keys(handlers) as Queue[]) await work(queue);
  const boss = await jobQueue();
  await boss.schedule('sweep', '* * * * *');
  await boss.schedule('retention', '17 3 * * *');
}
