import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLongWork } from './long-work.mjs';
import { npmProgram } from './npm-program.mjs';

/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
/** @param {string} root */
const recordFile = (root) => join(root, 'node_modules', '.paxflow-lock');

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * True when npm's own record of what it installed holds every package of the lock file: somebody ran
 * `npm ci` by hand.
 * @param {string} root
 */
function npmInstalledAll(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = packagesIn(installedFile);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || wanted.optional || wanted.devOptional || installed[path]?.version === wanted.version,
  );
}

/** @param {string} root @returns {boolean} */
export function packagesAreCurrent(root) {
  const record = recordFile(root);
  if (existsSync(record)) return readFileSync(record, 'utf8') === lockHash(root);
  return npmInstalledAll(root);
}

/**
 * Installs the locked packages when they are missing or of another lock file.
 * @param {{ root: string, say?: (line: string) => void }} where
 * @returns {Promise<number>} seconds it took, 0 when nothing was to do
 */
export async function ensurePackages({ root, say = console.log }) {
  if (packagesAreCurrent(root)) return 0;
  const options = [
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
  ];
  const work = { title: 'Installing packages', cwd: root, env: process.env, say };
  const seconds = await runLongWork({ ...work, args: [npmProgram(), 'ci', ...options] }).catch((error) => {
    say(
      `npm ci would not (${String(error.message).trim().split('\n').slice(-2).join(' ')}); trying npm install.`,
    );
    return runLongWork({ ...work, args: [npmProgram(), 'install', '--no-save', ...options] });
  });
  writeFileSync(recordFile(root), lockHash(root));
  return seconds;
}
