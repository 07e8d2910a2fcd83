import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './atomic-write.mjs';

/**
 * What the present build was made from. The actions key is baked into a build, so it is kept beside it:
 * several data folders may share one build, and all of them must run with its key.
 * @typedef {{ sourceHash: string, actionsKey: string }} BuildRecord
 */

/** @param {string} root */
const recordFile = (root) => join(root, '.next', 'paxflow-build.json');

/** @param {string} root @returns {BuildRecord | null} null also where the build itself is missing or unfinished */
export function readBuildRecord(root) {
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) return null;
  try {
    const record = JSON.parse(readFileSync(recordFile(root), 'utf8'));
    return typeof record.sourceHash === 'string' && typeof record.actionsKey === 'string' ? record : null;
  } catch {
    return null;
  }
}

/** @param {string} root @param {BuildRecord} record */
export const writeBuildRecord = (root, record) => writePrivately(recordFile(root), JSON.stringify(record));

/** A build that is interrupted must not look finished. @param {string} root */
export const dropBuildRecord = (root) => rmSync(recordFile(root), { force: true });
