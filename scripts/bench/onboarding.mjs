// `npm run bench:numbers`: the list of a thousand numbers, and Meta's webhooks at 200 a second with every one kept.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../ensure-postgres.mjs';
import { percentile, printFigure } from './figures.mjs';
import { onEmbedded, onServer } from './numbers/databases.mjs';
import { aThousandNumbers } from './numbers/seed.mjs';
import { webhookStorm } from './numbers/storm.mjs';
import { withApp } from './running-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const appSecret = randomBytes(24).toString('hex');
const loads = 40;
const storm = { perSecond: 200, seconds: 30 };

/** How long one page takes, again and again, in milliseconds. @param {string} url @param {string} cookie */
async function pageTimes(url, cookie) {
  const times = [];
  for (let i = 0; i < loads + 5; i++) {
    const begun = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    const html = await response.text();
    if (!html.includes('1,000 numbers')) throw new Error(`${url} is not the list: ${response.status}`);
    // The first few find a server that has not run this page yet.
    if (i >= 5) times.push(performance.now() - begun);
  }
  return times;
}

/**
 * @param {string} name of the database, for the lines
 * @param {import('./numbers/databases.mjs').Database} database
 * @param {Record<string, string>} env
 */
async function bench(name, database, env) {
  const { cookie } = await database.use(aThousandNumbers);
  await withApp(
    root,
    async (url) => {
      const times = await pageTimes(`${url}/numbers`, cookie);
      const slow = percentile(times, 0.95);
      printFigure(
        `${name}: /numbers with 1,000 numbers, p95`,
        `${slow.toFixed(0)} ms`,
        'under 200 ms',
        slow < 200,
      );
      printFigure('  the middle one', `${percentile(times, 0.5).toFixed(0)} ms`);

      const { sent, answered, waits } = await webhookStorm(url, appSecret, storm);
      const p99 = percentile(waits, 0.99);
      const text = `${storm.perSecond} webhooks a second`;
      printFigure(`${name}: ${text}, answer p99`, `${p99.toFixed(0)} ms`, 'under 100 ms', p99 < 100);
      printFigure('  the middle one', `${percentile(waits, 0.5).toFixed(1)} ms`);
      printFigure('  answered 200', `${answered} of ${sent}`, 'all of them', answered === sent);
    },
    { ...env, META_APP_SECRET: appSecret },
  );
  const kept = await database.use(async (query) => {
    const [row] = await query(`select count(*)::int as count from webhook_changes where waba_id like '9%'`);
    return Number(row?.count);
  });
  const all = storm.perSecond * storm.seconds;
  printFigure(`${name}: webhooks in the database afterwards`, `${kept} of ${all}`, 'every one', kept === all);
}

const dataDir = mkdtempSync(join(tmpdir(), 'paxflow-bench-numbers-'));
try {
  await bench('embedded', onEmbedded(join(dataDir, 'database')), { DATA_DIR: dataDir });
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

// Beside a real database the app wants a real Meta; nobody listens there, and nothing here asks it.
const nowhere = 'http://127.0.0.1:9';
const secret = () => randomBytes(24).toString('hex');
const server = await startPostgres();
if (server)
  try {
    await bench('PostgreSQL', onServer(server.url), {
      DATABASE_URL: server.url,
      GRAPH_BASE_URL: nowhere,
      ALLOW_LOOPBACK_GRAPH: '1',
      META_DIALOG_URL: `${nowhere}/dialog`,
      META_APP_ID: '100200300400500',
      META_WEBHOOK_VERIFY_TOKEN: secret(),
      NEXTAUTH_SECRET: secret(),
      ENCRYPTION_KEY: secret(),
      SMTP_URL: 'smtp://127.0.0.1:9',
      APP_URL: 'http://localhost:3000',
    });
  } finally {
    await server.stop();
  }
