import { mkdir, realpath } from 'node:fs/promises';
import { claimFolderName } from './start/folder-name.mjs';
import { claimOwnerFile, readOwner } from './start/owner-file.mjs';
import { isRunning } from './start/process-identity.mjs';
import { Refusal } from './start/refusal.mjs';

/** @param {string} folder @param {number | null} pid */
const owned = (folder, pid) =>
  new Refusal(
    `PaxFlow is already running on the data folder ${folder} (${pid ? `process ${pid}` : 'another process'}). ` +
      'Stop it first, or choose another folder with DATA_DIR=…',
  );

const leaveAtOnce = () => {
  console.error('Another process has taken over the data folder; stopping at once so that nothing is lost.');
  process.exit(1);
};

/**
 * Makes this process the only owner of a data folder: two owners of the embedded database lose committed
 * rows silently. A name held by the kernel is given back whatever way the process ends; the file beside it
 * tells who the owner is, and stands in for the name between containers that share a folder.
 * @param {string} dataDir made when missing
 * @param {{ onLost?: () => void }} [options] what to do should the folder ever be taken from us
 * @returns {Promise<{ release: () => Promise<void> }>}
 * @throws {Refusal} when somebody else owns the folder
 */
export async function takeOwnerLock(dataDir, { onLost = leaveAtOnce } = {}) {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const folder = await realpath(dataDir);
  const name = await claimFolderName(folder);
  if (!name) {
    const owner = await readOwner(folder);
    throw owned(folder, owner && isRunning(owner.pid, owner.startTime) ? owner.pid : null);
  }
  const file = await claimOwnerFile(folder, onLost);
  if ('ownedBy' in file) {
    await name.release();
    throw owned(folder, file.ownedBy);
  }
  return {
    release: async () => {
      file.release();
      await name.release();
    },
  };
}
