import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

type Browser = { executablePath?: string; args: string[]; env: Record<string, string> };

const browserFile = 'node_modules/.cache/browser.json';
// Written by scripts/ensure-browser.mjs. Without it Playwright looks for its own; the dead code check on a fresh clone
// reads this file before there is one.
const browser: Browser = existsSync(browserFile)
  ? JSON.parse(readFileSync(browserFile, 'utf8'))
  : { args: [], env: {} };

const reportFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** Each worker starts a server of its own (`tests/support/e2e.ts`), on a data folder that is thrown away. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  // A second try for a machine that stood still; what needed one is named in the counts, never hidden.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: reportFile ? [['list'], ['json', { outputFile: reportFile }]] : 'list',
  outputDir: 'node_modules/.cache/paxflow-test/browser',
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser.executablePath ? { executablePath: browser.executablePath } : {}),
      args: browser.args,
      env: {
        ...Object.fromEntries(
          Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
        ),
        ...browser.env,
      },
    },
  },
});
