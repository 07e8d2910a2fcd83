import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeOwnerLock } from '../owner-lock.mjs';
import { ensureBuild } from './app-build.mjs';
import { ensurePackages } from './install.mjs';
import { Refusal } from './refusal.mjs';

/** @param {string} root */
const placeFor = (root) =>
  join(
    tmpdir(),
    `paxflow-${userInfo().username}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`,
  );

/**
 * Runs `work` while no other start or test prepares the same clone: two installs or builds at once destroy
 * each other. Whoever comes second waits and then usually finds everything done.
 * @template T
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(root, say, work) {
  let hasSaid = false;
  for (;;) {
    const lock = await takeOwnerLock(placeFor(root)).catch((error) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    if (lock) return await work().finally(lock.release);
    if (!hasSaid) say('Another start is installing or building here; waiting for it…');
    hasSaid = true;
    await wait(250);
  }
}

/**
 * Packages, and a build of the present sources.
 * @param {Parameters<typeof ensureBuild>[0]} build
 * @returns {ReturnType<typeof ensureBuild>}
 */
export const prepareApp = (build) =>
  alone(build.root, build.say ?? console.log, async () => {
    await ensurePackages(build);
    return ensureBuild(build);
  });

/**
 * Packages alone, for development and for tools.
 * @param {{ root: string, say?: (line: string) => void }} where
 */
export const preparePackages = (where) =>
  alone(where.root, where.say ?? console.log, () => ensurePackages(where));
