import { join } from 'node:path';
import { dropBuildRecord, readBuildRecord, writeBuildRecord } from './build-record.mjs';
import { buildEnvironment, visibleSettings } from './build-settings.mjs';
import { stepsAfterBuild } from './build-steps.mjs';
import { runLongWork } from './long-work.mjs';
import { Refusal } from './refusal.mjs';
import { newActionsKey } from './secrets.mjs';
import { hashSources } from './source-hash.mjs';

/**
 * @param {import('./build-record.mjs').BuildRecord | null} record
 * @param {import('./build-record.mjs').BuildRecord} wanted
 */
export const isCurrent = (record, wanted) =>
  record !== null && record.sourceHash === wanted.sourceHash && record.actionsKey === wanted.actionsKey;

/**
 * Builds the app unless the present build is of the same sources, visible settings and actions key. The key
 * comes from the environment, else from the present build, else from the data folder, else it is new.
 * @param {object} build
 * @param {string} build.root
 * @param {Record<string, string | undefined>} build.env as the person set it
 * @param {string | undefined} [build.keptKey] the data folder's actions key
 * @param {(line: string) => void} [build.say]
 * @param {readonly import('./build-steps.mjs').BuildStep[]} [build.after] what else a build needs
 * @returns {Promise<{ seconds: number, actionsKey: string }>} 0 seconds when nothing was to do
 */
export async function ensureBuild({ root, env, keptKey, say = console.log, after = stepsAfterBuild }) {
  const record = readBuildRecord(root);
  const actionsKey =
    env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || record?.actionsKey || keptKey || newActionsKey();
  const wanted = { sourceHash: hashSources(root, visibleSettings(env)), actionsKey };
  if (isCurrent(record, wanted)) return { seconds: 0, actionsKey };
  dropBuildRecord(root);
  const next = { title: 'Building the app', args: [join(root, 'node_modules/next/dist/bin/next'), 'build'] };
  let seconds = 0;
  for (const step of [next, ...after])
    seconds += await runLongWork({ ...step, cwd: root, env: buildEnvironment(env, actionsKey), say });
  writeBuildRecord(root, wanted);
  if (readBuildRecord(root) === null)
    throw new Refusal('The build ended without a word and left nothing to serve.');
  return { seconds, actionsKey };
}
