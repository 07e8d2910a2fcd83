import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../ensure-browser.mjs';
import { prepareApp } from '../start/preparation.mjs';
import { unsetSettings } from '../start/setting-names.mjs';
import { runProgram } from './program.mjs';

/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} Report */

/**
 * Finds a browser, builds the app, and walks through it.
 * @param {string} root
 * @returns {Promise<import('./run.mjs').Counts>}
 */
export async function runBrowserTests(root) {
  await ensureBrowser({ root });
  await prepareApp({ root, env: { ...process.env, ...unsetSettings() } });
  const folder = join(root, 'node_modules', '.cache', 'paxflow-test');
  const file = join(folder, 'browser.json');
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const program = join(root, 'node_modules/@playwright/test/cli.js');
  const code = await runProgram([program, 'test'], { cwd: root, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  /** @type {Report} */
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = code !== 0 && stats.unexpected === 0 ? 1 : stats.unexpected;
  const again = stats.flaky > 0 ? { note: `${stats.flaky} passed only at the second try` } : {};
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped, ...again };
}
