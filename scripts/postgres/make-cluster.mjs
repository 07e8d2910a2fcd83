import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { runQuietly } from '../run-quietly.mjs';

/** @typedef {{ uid: number, gid: number } | null} User */

/**
 * The npm package's programs, copied to where the harmless user may run them: the clone may lie below a folder
 * only root enters. Packages cannot hold symbolic links; theirs are listed in a file.
 * @param {string} source its `native` folder @param {string} target
 */
function copyPrograms(source, target) {
  cpSync(source, target, { recursive: true });
  const links = JSON.parse(readFileSync(join(source, 'pg-symlinks.json'), 'utf8'));
  for (const { source: to, target: link } of links) {
    const place = join(target, link.replace(/^native\//, ''));
    if (existsSync(place)) continue;
    symlinkSync(relative(dirname(place), join(target, to.replace(/^native\//, ''))), place);
  }
}

/**
 * Lays out an empty database cluster that only a password opens: the port is open to everybody on this machine.
 * @param {object} where
 * @param {string} where.folder
 * @param {User} where.user
 * @param {import('./binaries.mjs').Binaries} where.source
 * @returns {Promise<{ binaries: string, data: string, password: string }>}
 */
export async function makeCluster({ folder, user, source }) {
  const programs = join(folder, 'programs');
  if (source.isPackage) copyPrograms(dirname(source.folder), programs);
  const binaries = source.isPackage ? join(programs, 'bin') : source.folder;
  const password = randomBytes(18).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const place of [folder, passwordFile]) chownSync(place, user.uid, user.gid);
  const data = join(folder, 'data');
  const access = ['-U', 'paxflow', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const layout = ['-D', data, '-E', 'UTF8', '--locale=C', '--no-sync'];
  await runQuietly(join(binaries, 'initdb'), [...layout, ...access], folder, { ...(user ?? {}) });
  rmSync(passwordFile);
  return { binaries, data, password };
}
