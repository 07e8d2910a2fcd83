import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from '../run-quietly.mjs';
import { browserFromPackage } from './from-package.mjs';
import { standardArgs } from './launch.mjs';

/** @typedef {import('../ensure-browser.mjs').Browser} Browser */
/** @typedef {{ name: string, find: () => Promise<readonly Browser[]> }} Candidate */

/** @param {string | undefined} executablePath @returns {Browser} */
const browserAt = (executablePath) => ({ executablePath, args: standardArgs, env: {} });

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Browsers installed on this machine; the first is not always one that starts. */
function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...fixedPlaces]
    .filter((place) => existsSync(place))
    .map(browserAt);
}

/**
 * Where a browser may come from, the nearest first: what is here, then what can be fetched.
 * @param {string} root
 * @returns {readonly Candidate[]}
 */
export const candidates = (root) => [
  {
    name: 'BROWSER_PATH',
    find: async () => (process.env.BROWSER_PATH ? [browserAt(process.env.BROWSER_PATH)] : []),
  },
  { name: 'Playwright’s own browser', find: async () => [browserAt(undefined)] },
  { name: 'an installed Chromium or Chrome', find: async () => installed() },
  {
    name: 'a download by Playwright',
    find: async () => {
      await runQuietly(
        process.execPath,
        [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium', '--only-shell'],
        root,
      );
      return [browserAt(undefined)];
    },
  },
  {
    name: 'the system’s package (apt)',
    find: async () => {
      if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
      await runQuietly('apt-get', ['update', '-qq'], root);
      await runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], root);
      return installed();
    },
  },
  { name: 'a browser shipped inside an npm package', find: () => browserFromPackage(root) },
];
