import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBinaries } from './postgres/binaries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const keeper = fileURLToPath(new URL('./postgres/keeper.mjs', import.meta.url));

/**
 * A PostgreSQL for the tests alone: a fresh folder, loopback only, gone when it is stopped or when this process
 * ends, however it ends.
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | null>} null where none can be had
 */
export async function startPostgres({ say = console.log } = {}) {
  const binaries = await findBinaries(root, say);
  if (!binaries) {
    say('PostgreSQL: none here and none to be fetched; its tests are skipped.');
    return null;
  }
  // In a process group of its own, so that Ctrl-C leaves it time to clean up behind itself.
  const child = fork(keeper, [JSON.stringify(binaries)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  /** @type {string | null} */
  const url = await Promise.race([
    new Promise((resolve) => child.once('message', (message) => resolve(String(message)))),
    ended.then(() => null),
  ]);
  if (!url) throw new Error('PostgreSQL did not start; the reason is in the lines above.');
  say(`PostgreSQL: ${binaries.folder}, on port ${new URL(url).port}.`);
  return {
    url,
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}
