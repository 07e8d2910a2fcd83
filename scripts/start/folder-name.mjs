import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Holds a name for the folder in the kernel: a Linux socket address that is in no file system, so nothing
 * is left over after kill -9.
 * @param {string} folder real path
 * @returns {Promise<{ release: () => Promise<void> } | null>} null when another process holds it
 */
export function claimFolderName(folder) {
  if (process.platform !== 'linux') return Promise.resolve({ release: async () => {} });
  const address = `\0paxflow-${createHash('sha256').update(folder).digest('hex')}`;
  const server = createServer((visitor) => visitor.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}
