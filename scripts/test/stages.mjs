import { check } from '../check.mjs';
import { startPostgres } from '../ensure-postgres.mjs';
import { runBrowserTests } from './browser-stage.mjs';
import { runVitest } from './vitest-stage.mjs';

/** @typedef {{ name: string, what: string, run: (where: { root: string }) => Promise<import('./run.mjs').Counts> }} Stage */

/** The integration part once more, on a PostgreSQL that lives as long as the stage. @param {string} root */
async function runOnPostgres(root) {
  const server = await startPostgres();
  if (!server) return { passed: 0, failed: 0, skipped: 1, note: 'no PostgreSQL to be had' };
  try {
    return await runVitest(root, 'integration', { DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

/** @type {readonly Stage[]} */
export const stages = [
  { name: 'check', what: 'types, lint and import directions, dead code', run: ({ root }) => check(root) },
  { name: 'unit', what: 'the rules', run: ({ root }) => runVitest(root, 'unit') },
  { name: 'content', what: 'the articles', run: ({ root }) => runVitest(root, 'content') },
  {
    name: 'integration',
    what: 'operations on the embedded database',
    run: ({ root }) => runVitest(root, 'integration'),
  },
  { name: 'postgres', what: 'the same on PostgreSQL', run: ({ root }) => runOnPostgres(root) },
  { name: 'browser', what: 'the product in a real browser', run: ({ root }) => runBrowserTests(root) },
];
