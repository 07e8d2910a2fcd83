import { check } from '../check.mjs';
import { runBrowserTests } from './browser-stage.mjs';
import { onPostgres } from './on-postgres.mjs';
import { runVitest } from './vitest-stage.mjs';

/** @typedef {{ name: string, what: string, run: (where: { root: string }) => Promise<import('./run.mjs').Counts> }} Stage */

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
  {
    name: 'postgres',
    what: 'the same on PostgreSQL',
    run: ({ root }) => onPostgres((url) => runVitest(root, 'integration', { env: { DATABASE_URL: url } })),
  },
  { name: 'browser', what: 'the product in a real browser', run: ({ root }) => runBrowserTests(root) },
];
