import { startPostgres } from '../ensure-postgres.mjs';

/** @typedef {import('./run.mjs').Counts} Counts */

/**
 * What `run` counts on a PostgreSQL that lives as long as it takes.
 * @param {(url: string) => Promise<Counts>} run
 * @returns {Promise<Counts>} one test skipped where there is none to be had
 */
export async function onPostgres(run) {
  const server = await startPostgres();
  if (!server) return { passed: 0, failed: 0, skipped: 1, note: 'no PostgreSQL to be had' };
  return run(server.url).finally(server.stop);
}
