import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../start/port.mjs';
import { unsetSettings } from '../start/setting-names.mjs';

/**
 * The production app on a data folder and a port of its own, as `npm start` brings it up, for as long as `use` takes.
 * @template T
 * @param {string} root the clone to start
 * @param {(url: string, pid: number) => Promise<T>} use
 * @param {Record<string, string>} [env]
 * @returns {Promise<T>}
 */
export async function withApp(root, use, env = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'paxflow-bench-'));
  const port = env.PORT ?? String(await findFreePort());
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...unsetSettings(), PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const ended = once(child, 'exit').then(() =>
      Promise.reject(new Error('The app ended before it listened.')),
    );
    await Promise.race([once(child, 'message'), ended]);
    return await use(`http://localhost:${port}`, child.pid ?? 0);
  } finally {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}
