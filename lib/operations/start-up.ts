import 'server-only';
import { hideDesk } from '@/lib/auth/hide-desk';
import { setClockOffset } from '@/lib/clock';
import { opened, runSql } from '@/lib/db/client';
import { markWhatIsHeld } from '@/lib/db/holds';
import { completeStock, stockAfter } from '@/lib/db/stock';
import { env } from '@/lib/env';
import { jobQueue } from '@/lib/jobs/queue';
import { startWorkers } from '@/lib/jobs/workers';
import { log } from '@/lib/log';
import { type SandboxControl, sandboxControl } from '@/lib/whatsapp/sandbox/control';
import { CARRIER_ORDER_MAX } from '@/lib/whatsapp/sandbox/limits';
import { searchHelp } from './help-search';
import { demoStock } from './stock/demo-stock';

/** What a server does before it answers: settings, search, database, clock, stock of the sandbox, jobs. */
export async function startUp(): Promise<void> {
  const { sandbox, runsJobs } = env();
  // The first reader's search finds the index read and warm.
  await searchHelp('code', 1);
  const { kind } = await opened();
  if (sandbox) {
    const control = sandboxControl(sandbox.url, sandbox.key);
    setClockOffset((await control.state()).clockOffsetMs);
    await completeStock(demoStock);
    await tellCarrier(control);
  }
  hideDesk();
  await markWhatIsHeld();
  await jobQueue();
  if (runsJobs) {
    if (kind === 'pglite') await takeUpInterruptedJobs();
    await startWorkers();
  }
  log('info', 'app-started');
}

/** The pretend carrier learns which numbers are ours, as the real one knows them from whoever bought them. */
async function tellCarrier(control: SandboxControl): Promise<void> {
  for (let last = ''; ; ) {
    const numbers = (await stockAfter(last, CARRIER_ORDER_MAX)).map(({ e164 }) => e164);
    await control.carrier({ numbers });
    last = numbers.at(-1) ?? '';
    if (numbers.length < CARRIER_ORDER_MAX) return;
  }
}

/** The embedded database has one process, so a job that is active at the start was interrupted by the end of it. */
const takeUpInterruptedJobs = () =>
  runSql(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`);
