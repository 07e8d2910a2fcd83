import 'server-only';
import { setClockOffset } from '@/lib/clock';
import { opened, runSql } from '@/lib/db/client';
import { insertStock } from '@/lib/db/numbers';
import { env } from '@/lib/env';
import { jobQueue } from '@/lib/jobs/queue';
import { startWorkers } from '@/lib/jobs/workers';
import { log } from '@/lib/log';
import { sandboxControl } from '@/lib/whatsapp/sandbox/control';
import { demoStock } from './demo-stock';
import { searchHelp } from './help-search';

/** What a server does before it answers: settings, search, database, clock, stock of the sandbox, jobs. */
export async function startUp(): Promise<void> {
  const { sandbox, runsJobs } = env();
  // The first reader's search finds the index read and warm.
  await searchHelp('code', 1);
  const { kind } = await opened();
  if (sandbox) {
    const { clockOffsetMs } = await sandboxControl(sandbox.url, sandbox.key).state();
    setClockOffset(clockOffsetMs);
    await insertStock(demoStock);
  }
  await jobQueue();
  if (runsJobs) {
    if (kind === 'pglite') await takeUpInterruptedJobs();
    await startWorkers();
  }
  log('info', 'app-started');
}

/** The embedded database has one process, so a job that is active at the start was interrupted by the end of it. */
const takeUpInterruptedJobs = () =>
  runSql(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`);
