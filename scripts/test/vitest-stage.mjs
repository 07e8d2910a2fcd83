import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './program.mjs';

/**
 * Runs one project of the unit test runner and counts what it did.
 * @param {string} root
 * @param {string} project as named in vitest.config.ts
 * @param {{ env?: Record<string, string>, only?: readonly string[] }} [options] `only`: these files
 * @returns {Promise<import('./run.mjs').Counts>}
 */
export async function runVitest(root, project, { env = {}, only = [] } = {}) {
  const folder = join(root, 'node_modules', '.cache', 'paxflow-test');
  const file = join(folder, `${project}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const code = await runProgram(
    [
      program,
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...only,
    ],
    { cwd: root, env },
  );
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  // A file that cannot even be loaded has no failed test in it, but the runner's exit code tells.
  const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + (numTodoTests ?? 0) };
}
