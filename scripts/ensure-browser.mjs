import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { candidates } from './browser/candidates.mjs';
import { launches } from './browser/launch.mjs';

/** @typedef {{ executablePath?: string | undefined, args: string[], env: Record<string, string> }} Browser */

/** @param {string} root */
const browserFile = (root) => join(root, 'node_modules', '.cache', 'browser.json');

/** What was found last time; fetching it again could take minutes. @param {string} root @returns {readonly Browser[]} */
const remembered = (root) =>
  existsSync(browserFile(root)) && !process.env.BROWSER_PATH
    ? [JSON.parse(readFileSync(browserFile(root), 'utf8'))]
    : [];

/**
 * Finds a Chromium, or fetches one, and believes it only after it has been launched. What was found is written for
 * playwright.config.ts to read.
 * @param {{ root: string, say?: (line: string) => void }} where
 * @returns {Promise<Browser>}
 * @throws Error saying what was tried and what a person can do
 */
export async function ensureBrowser({ root, say = console.log }) {
  /** @type {string[]} */
  const tried = [];
  const known = { name: 'the one of last time', find: async () => remembered(root) };
  for (const { name, find } of [known, ...candidates(root)]) {
    const found = await find().catch((error) => {
      tried.push(`${name}: ${String(error.message).split('\n')[0]}`);
      return [];
    });
    for (const browser of found) {
      const place = browser.executablePath ? `${name}, ${browser.executablePath}` : name;
      say(`Browser: trying ${place}…`);
      if (await launches(browser)) {
        say('Browser: it works.');
        mkdirSync(dirname(browserFile(root)), { recursive: true });
        writeFileSync(browserFile(root), JSON.stringify(browser));
        return browser;
      }
      tried.push(`${place}: does not start`);
    }
  }
  throw new Error(
    `No browser for the tests:\n  ${tried.join('\n  ')}\nInstall Chromium or Chrome, or set BROWSER_PATH to one.`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await ensureBrowser({ root: fileURLToPath(new URL('..', import.meta.url)) });
