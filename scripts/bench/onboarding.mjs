// `npm run bench:onboarding`: twenty customers who connect a number each, the list of a thousand numbers, and Meta's
// webhooks at 200 a second with every one kept; on the embedded database and on PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../ensure-postgres.mjs';
import { benchJourneys, benchKept, benchList, benchWebhooks } from './onboarding/benches.mjs';
import { room, signedInCustomers, wabaId } from './onboarding/customers.mjs';
import { onEmbedded, onServer } from './onboarding/databases.mjs';
import { journeysToBe } from './onboarding/journeys.mjs';
import { aThousandNumbers } from './onboarding/seed.mjs';
import { startWorld } from './onboarding/world.mjs';
import { withApp } from './running-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const world = await startWorld();

/**
 * @param {string} name of the database, for the lines
 * @param {import('./onboarding/databases.mjs').Database} database
 * @param {Record<string, string>} env
 */
async function bench(name, database, env) {
  const { cookie, customers } = await database.use(async (query) => ({
    ...(await aThousandNumbers(query)),
    customers: await signedInCustomers(query, journeysToBe),
  }));
  await world.control.reset();
  await world.control.manager({ act: 'number-limit', wabaId, limit: room });
  await withApp(
    root,
    async (url) => {
      await benchJourneys(name, url, customers, world.control);
      await benchList(name, url, cookie);
      await benchWebhooks(name, url, world.appSecret);
    },
    { ...world.env, ...env },
  );
  await database.use(benchKept(name));
}

try {
  const dataDir = mkdtempSync(join(tmpdir(), 'paxflow-bench-onboarding-'));
  await bench('embedded', onEmbedded(join(dataDir, 'database')), { DATA_DIR: dataDir }).finally(() =>
    rmSync(dataDir, { recursive: true, force: true }),
  );
  const server = await startPostgres();
  if (server)
    await bench('PostgreSQL', onServer(server.url), { DATABASE_URL: server.url }).finally(server.stop);
} finally {
  await world.stop();
}
