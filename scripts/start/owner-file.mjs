import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, processSpace, startTimeOf } from './process-identity.mjs';

/** @typedef {{ pid: number, startTime: string | null, space: string, token: string }} Owner */

const heartbeatMs = 5_000;
/** An owner we cannot look up (another container, another machine) counts as gone after this silence. */
const silenceMs = 3 * heartbeatMs;

/** @param {string} folder */
const ownerFile = (folder) => join(folder, 'owner.json');

/** @param {string} text @returns {Owner | null} */
function parseOwner(text) {
  try {
    const owner = JSON.parse(text);
    return Number.isInteger(owner.pid) ? owner : null;
  } catch {
    return null;
  }
}

/** @param {string} folder @returns {Promise<Owner | null>} */
export const readOwner = async (folder) =>
  parseOwner(await readFile(ownerFile(folder), 'utf8').catch(() => ''));

/** @param {string} folder @param {Owner | null} owner */
async function isAlive(folder, owner) {
  if (owner === null) return false;
  const isHere = owner.space === processSpace();
  if (isHere && owner.startTime !== null) return isRunning(owner.pid, owner.startTime);
  const silentMs = Date.now() - (await stat(ownerFile(folder))).mtimeMs;
  return silentMs < silenceMs && (!isHere || isRunning(owner.pid, null));
}

/** @param {string} folder @param {Owner} me @returns {Promise<boolean>} */
const writeNew = (folder, me) =>
  writeFile(ownerFile(folder), JSON.stringify(me), { flag: 'wx', mode: 0o600 }).then(
    () => true,
    (error) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

/**
 * Moves the file away before it is removed: when somebody else was quicker and wrote theirs, it goes back.
 * @param {string} folder @param {Owner | null} stale @param {Owner} me
 */
async function removeStale(folder, stale, me) {
  const moved = join(folder, `owner.${me.token}.stale`);
  await rename(ownerFile(folder), moved).catch(() => undefined);
  const found = parseOwner(await readFile(moved, 'utf8').catch(() => ''));
  if (found && found.token !== stale?.token) await link(moved, ownerFile(folder)).catch(() => undefined);
  await rm(moved, { force: true });
}

/**
 * Writes who owns the folder and keeps the file's time fresh.
 * @param {string} folder real path
 * @param {() => void} onLost called when the file is no longer ours
 * @returns {Promise<{ ownedBy: number | null } | { release: () => void }>}
 */
export async function claimOwnerFile(folder, onLost) {
  /** @type {Owner} */
  const me = {
    pid: process.pid,
    startTime: startTimeOf(process.pid),
    space: processSpace(),
    token: randomUUID(),
  };
  while (!(await writeNew(folder, me))) {
    const other = await readOwner(folder);
    if (await isAlive(folder, other).catch(() => false)) return { ownedBy: other?.pid ?? null };
    await removeStale(folder, other, me);
  }
  return keep(ownerFile(folder), me.token, onLost);
}

/** @param {string} file @param {string} token @param {() => void} onLost */
function keep(file, token, onLost) {
  const isMine = () => {
    try {
      return parseOwner(readFileSync(file, 'utf8'))?.token === token;
    } catch {
      return false;
    }
  };
  const beat = setInterval(
    () => (isMine() ? utimesSync(file, new Date(), new Date()) : onLost()),
    heartbeatMs,
  ).unref();
  const release = () => {
    clearInterval(beat);
    process.off('exit', release);
    if (isMine()) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { release };
}
