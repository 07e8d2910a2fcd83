import { spawn } from 'node:child_process';

/** What makes a throw-away server quick: nothing in it has to survive a power cut. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * Starts the server program; resolves when it takes connections.
 * @param {object} server
 * @param {string} server.program
 * @param {string} server.data
 * @param {string} server.folder for its socket
 * @param {number} server.port
 * @param {import('./make-cluster.mjs').User} server.user
 * @returns {Promise<() => Promise<void>>} stops it
 */
export async function startServer({ program, data, folder, port, user }) {
  const places = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, `port=${port}`];
  const args = ['-D', data, ...[...places, ...settings].flatMap((setting) => ['-c', setting])];
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...(user ?? {}) });
  let said = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const ready = new Promise((resolve) => {
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4_000);
      if (said.includes('ready to accept connections')) resolve(true);
    });
  });
  const isReady = await Promise.race([ready, ended.then(() => false)]);
  if (!isReady) throw new Error(`did not start: ${said.trim().split('\n').at(-1)}`);
  return async () => {
    // The immediate way down: there is nothing to keep.
    child.kill('SIGQUIT');
    await ended;
  };
}
