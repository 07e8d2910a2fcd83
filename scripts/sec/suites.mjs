import { onPostgres } from '../test/on-postgres.mjs';
import { runVitest } from '../test/vitest-stage.mjs';

/** @typedef {import('../test/run.mjs').Counts} Counts */
/** @typedef {{ name: string, what: string, run: (root: string) => Promise<Counts> }} Suite */

const sequences = 10_000;
const realSequences = 300;
const kills = 50;

/** @param {...Counts} all @returns {Counts} */
const sum = (...all) => ({
  passed: all.reduce((count, { passed }) => count + passed, 0),
  failed: all.reduce((count, { failed }) => count + failed, 0),
  skipped: all.reduce((count, { skipped }) => count + skipped, 0),
});

/** @type {readonly Suite[]} */
export const suites = [
  {
    name: 'model',
    what: `a number that leaves, in ${sequences.toLocaleString('en')} random sequences, and ${realSequences} of the real thing`,
    run: async (root) =>
      sum(
        await runVitest(root, 'unit', {
          env: { MODEL_RUNS: String(sequences) },
          only: ['tests/unit/domain/deregistration-model.test.ts'],
        }),
        await onPostgres((url) =>
          runVitest(root, 'integration', {
            env: { MODEL_REAL_RUNS: String(realSequences), DATABASE_URL: url },
            only: ['tests/integration/leaving-model.test.ts'],
          }),
        ),
      ),
  },
  {
    name: 'leaving-kill',
    what: `a process that is killed ${kills} times while a number leaves`,
    run: (root) =>
      onPostgres((url) =>
        runVitest(root, 'integration', {
          env: { KILL_RUNS: String(kills), DATABASE_URL: url },
          only: ['tests/integration/leaving-kill.test.ts'],
        }),
      ),
  },
];
