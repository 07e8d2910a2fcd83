import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

/**
 * Listens for an instant to see whether the port can be had.
 * @param {number} port 0 for any
 * @param {string} host
 * @returns {Promise<number>} the port
 */
function tryPort(port, host) {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** @param {string} [host] @returns {Promise<number>} a port nobody listens on */
export const findFreePort = (host = '127.0.0.1') => tryPort(0, host);

/** @param {unknown} error @param {number} port @param {string} host */
export function portRefusal(error, port, host) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const another = `Choose another with PORT=…, for example PORT=${port < 65_535 ? port + 1 : 3001} npm start.`;
  if (code === 'EADDRINUSE') return new Refusal(`Port ${port} is taken by another program. ${another}`);
  if (code === 'EACCES') return new Refusal(`Port ${port} may not be used by this user. ${another}`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Refusal(`HOST=${host} is not an address of this machine.`);
  return error;
}

/**
 * Answers the port to use, before the long work, so that nobody waits a minute to learn it is taken.
 * @param {number} port @param {string} host
 * @throws {Refusal}
 */
export async function claimPort(port, host) {
  try {
    return await tryPort(port, host);
  } catch (error) {
    throw portRefusal(error, port, host);
  }
}
