// `npm run bench:deregistration`: the tracker with 10,000 open requests in the table, and how the database finds what is
// due, on the embedded database; and a thousand requests that fall due in one minute, on PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newReference } from '@/lib/ids';
import { startPostgres } from '../ensure-postgres.mjs';
import { thousandAtMeta, thousandDue, untilHandled } from './deregistration/due-storm.mjs';
import { tenThousandRequests } from './deregistration/seed.mjs';
import { percentile, printFigure } from './figures.mjs';
import { onEmbedded, onServer } from './onboarding/databases.mjs';
import { startWorld } from './onboarding/world.mjs';
import { withApp } from './running-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const loads = 60;

/** How long the tracker takes, again and again. @param {string} url @param {string} cookie @param {string} reference */
async function trackerTimes(url, cookie, reference) {
  const times = [];
  for (let i = 0; i < loads + 5; i++) {
    const begun = performance.now();
    const response = await fetch(`${url}/deregistration/${reference}`, { headers: { cookie } });
    if (!(await response.text()).includes(reference)) throw new Error(`Not the tracker: ${response.status}`);
    // The first few find a server that has not run this page yet.
    if (i >= 5) times.push(performance.now() - begun);
  }
  return times;
}

const dataDir = mkdtempSync(join(tmpdir(), 'paxflow-bench-deregistration-'));
const stateFile = join(dataDir, 'meta.json');
thousandAtMeta(stateFile);
const world = await startWorld(stateFile);
// The business's token is sealed as the app seals it.
Object.assign(process.env, world.env);

async function benchTracker() {
  const database = onEmbedded(join(dataDir, 'database'));
  const reference = newReference('DR');
  const { cookie, plan } = await database.use(async (query) => ({
    ...(await tenThousandRequests(query, reference)),
    plan: await query(
      'explain (costs off) select id from deregistration_requests where due_at <= now() order by due_at limit 300',
    ),
  }));
  const lines = plan.map((row) => String(Object.values(row)[0]));
  const isByIndex = lines.some((line) => line.includes('deregistration_due'));
  printFigure('due work is found', isByIndex ? 'by its index' : 'without an index', 'by an index', isByIndex);
  for (const line of lines) console.log(`  ${line}`);
  await withApp(
    root,
    async (url) => {
      const times = await trackerTimes(url, cookie, reference);
      const p95 = percentile(times, 0.95);
      const text = 'tracker among 10,000 open requests, p95';
      printFigure(text, `${p95.toFixed(0)} ms`, 'under 100 ms', p95 < 100);
      printFigure('  the middle one', `${percentile(times, 0.5).toFixed(0)} ms`);
    },
    { ...world.env, DATA_DIR: dataDir },
  );
}

async function benchDue() {
  const server = await startPostgres();
  if (!server) return;
  const database = onServer(server.url);
  await database.use((query) => tenThousandRequests(query, newReference('DR')));
  const run = () =>
    database.use(async (query) => {
      const from = new Date(Date.now() + 5_000);
      await thousandDue(query, server.url, from);
      const { handled, seconds, mostInASecond, calls } = await untilHandled(query, from);
      const text = '1,000 requests due within a minute are handled after';
      printFigure(text, `${seconds.toFixed(0)} s`, 'under 300 s', handled === 1_000 && seconds < 300);
      printFigure('  handled, with so many calls', `${handled}, ${calls}`, 'all, one each', calls === 1_000);
      printFigure('  calls to Meta in one second, at most', `${mostInASecond}`, '5', mostInASecond <= 5);
    });
  await withApp(root, run, { ...world.env, DATABASE_URL: server.url }).finally(server.stop);
}

try {
  await benchTracker();
  await benchDue();
} finally {
  await world.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
