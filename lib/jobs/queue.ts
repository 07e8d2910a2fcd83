import 'server-only';
import { PgBoss } from 'pg-boss';
import { opened, runSql } from '@/lib/db/client';
import { log } from '@/lib/log';

/** What each queue carries: ids only, never a secret. */
export type Jobs = {
  'send-mail': { mailId: string };
  'register-number': { registrationId: string; round: number };
  'check-proofs': { registrationId: string; round: number };
  'watch-number': { registrationId: string };
  'handle-webhooks': Record<string, never>;
  'register-name': { displayNameId: string; round: number };
  'look-at-business': { grantId: string; round: number };
  'tell-code-unlocked': { draftId: string };
  'tell-wait-over': { draftId: string };
  deregistration: { requestId: string };
  sweep: Record<string, never>;
  retention: Record<string, never>;
};
export type Queue = keyof Jobs;

type Policy = {
  retryLimit: number;
  retryDelay: number;
  retryBackoff: boolean;
  /** `short`: a job that waits already is not queued a second time. */
  policy?: 'short';
};

const queues: Record<Queue, Policy> = {
  'send-mail': { retryLimit: 8, retryDelay: 2, retryBackoff: true },
  'register-number': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
  'check-proofs': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
  'watch-number': { retryLimit: 3, retryDelay: 5, retryBackoff: true, policy: 'short' },
  'handle-webhooks': { retryLimit: 8, retryDelay: 2, retryBackoff: true, policy: 'short' },
  'register-name': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
  'look-at-business': { retryLimit: 5, retryDelay: 2, retryBackoff: true },
  'tell-code-unlocked': { retryLimit: 8, retryDelay: 2, retryBackoff: true },
  'tell-wait-over': { retryLimit: 8, retryDelay: 2, retryBackoff: true },
  deregistration: { retryLimit: 3, retryDelay: 5, retryBackoff: true },
  sweep: { retryLimit: 0, retryDelay: 1, retryBackoff: false },
  retention: { retryLimit: 3, retryDelay: 60, retryBackoff: true, policy: 'short' },
};

const held = globalThis as typeof globalThis & { paxflowBoss?: Promise<PgBoss> };

async function start(): Promise<PgBoss> {
  const { kind } = await opened();
  const boss = new PgBoss({ db: { executeSql: runSql }, backend: kind, superviseIntervalSeconds: 10 });
  boss.on('error', (error) => log('error', 'job-failed', { reason: error.name }));
  await boss.start();
  // Every queue exists before the first transaction: looking one up inside would wait for itself on PGlite.
  for (const [name, policy] of Object.entries(queues))
    await boss.createQueue(name, { ...policy, heartbeatSeconds: 10, expireInSeconds: 120 });
  return boss;
}

/** The job queue of this process, in the same database as everything else. */
export function jobQueue(): Promise<PgBoss> {
  held.paxflowBoss ??= start();
  return held.paxflowBoss;
}

/** Puts a job into the open transaction: it exists if and only if the change does. */
export async function enqueue<Q extends Queue>(queue: Q, data: Jobs[Q], afterSeconds = 0): Promise<void> {
  const boss = await jobQueue();
  // On a `short` queue the same content waits once.
  const once = queues[queue].policy === 'short' ? { singletonKey: JSON.stringify(data) } : {};
  await boss.send(queue, data, { ...once, ...(afterSeconds > 0 ? { startAfter: afterSeconds } : {}) });
}

/** Lets everything that waits for a time come `ms` milliseconds sooner: the sandbox moved the clock. */
export async function bringJobsForward(ms: number): Promise<void> {
  const sql = `update pgboss.job set start_after = start_after - make_interval(secs => $1)
    where state in ('created', 'retry')`;
  if (ms > 0) await runSql(sql, [ms / 1000]);
}

/** Ends the queue gently; a job under way is taken up again at the next start. */
export async function stopJobQueue(): Promise<void> {
  const boss = await held.paxflowBoss;
  await boss?.stop({ graceful: true, timeout: 2_000 });
  delete held.paxflowBoss;
}
