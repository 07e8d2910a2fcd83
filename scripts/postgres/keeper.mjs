// Runs one throw-away PostgreSQL and takes it away again when the process that started us lets go of the
// channel, also by being killed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../start/port.mjs';
import { harmlessUser } from './harmless-user.mjs';
import { makeCluster } from './make-cluster.mjs';
import { startServer } from './server.mjs';

const user = harmlessUser();
// A private TMPDIR of root's would shut the harmless user out.
const folder = mkdtempSync(join(user ? '/tmp' : tmpdir(), 'paxflow-postgres-'));
/** @type {() => Promise<void>} */
let stopServer = async () => {};
let isLeaving = false;

const leave = async () => {
  isLeaving = true;
  await stopServer();
  rmSync(folder, { recursive: true, force: true });
  process.exit();
};
process.once('disconnect', leave);

try {
  const { binaries, data, password } = await makeCluster({
    folder,
    user,
    source: JSON.parse(process.argv[2] ?? ''),
  });
  const port = await findFreePort();
  stopServer = await startServer({ program: join(binaries, 'postgres'), data, folder, port, user });
  if (isLeaving) await leave();
  process.send?.(`postgresql://paxflow:${password}@127.0.0.1:${port}/postgres`);
} catch (error) {
  console.error(`PostgreSQL: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
  await leave();
}
