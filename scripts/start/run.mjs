import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeOwnerLock } from '../owner-lock.mjs';
import { announcement } from './announcement.mjs';
import { writePrivately } from './atomic-write.mjs';
import { stopLongWork } from './long-work.mjs';
import { claimPort } from './port.mjs';
import { prepareApp, preparePackages } from './preparation.mjs';
import { Refusal } from './refusal.mjs';
import { startSandbox } from './sandbox-child.mjs';
import { keptActionsKey, newActionsKey, requireRealSecrets, standInSecrets } from './secrets.mjs';
import { loadEnvFiles, readSettings } from './settings.mjs';
import { stopWhenAsked } from './stop-when-asked.mjs';
import { createStopping } from './stopping.mjs';
import { serveApp } from './web-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = console.log;

/**
 * @param {import('./stopping.mjs').Stopping} stopping
 * @param {boolean} dev
 */
async function bringUp(stopping, dev) {
  const startedAt = Date.now();
  process.chdir(root);
  loadEnvFiles(root);
  const given = { ...process.env };
  const { host, dataDir, standsIn, ...settings } = readSettings(given, { root, dev });

  const owner = await takeOwnerLock(dataDir);
  stopping.add(owner.release);
  Object.assign(globalThis, { paxflowOwnsFolder: true });
  const port = await claimPort(settings.port, host);
  if (!standsIn) requireRealSecrets(given);
  const keptKey = keptActionsKey(dataDir);

  stopping.add(stopLongWork);
  if (dev) await preparePackages({ root });
  const ownKey = given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || keptKey || newActionsKey();
  const { actionsKey } = dev ? { actionsKey: ownKey } : await prepareApp({ root, env: given, keptKey });

  const appUrl = settings.appUrl ?? `http://localhost:${port}`;
  Object.assign(
    process.env,
    standsIn ? standInSecrets(dataDir, given, { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey }) : {},
    {
      PORT: String(port),
      DATA_DIR: dataDir,
      APP_URL: appUrl,
      NEXTAUTH_URL: appUrl,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    { NODE_ENV: dev ? 'development' : 'production' },
  );

  const sandboxUrl = given.GRAPH_BASE_URL ? null : await bringUpSandbox(stopping, port);
  const app = await serveApp({ root, port, host, dev });
  stopping.add(app.stop);
  const runningFile = join(dataDir, 'running.json');
  writePrivately(runningFile, `${JSON.stringify({ pid: process.pid, port, url: appUrl, sandboxUrl })}\n`);
  stopping.add(() => rmSync(runningFile, { force: true }));
  say(
    announcement({ appUrl, dataDir, seconds: Math.round((Date.now() - startedAt) / 100) / 10, env: given }),
  );
  process.send?.({ type: 'listening', url: appUrl });
}

/** @param {import('./stopping.mjs').Stopping} stopping @param {number} port */
async function bringUpSandbox(stopping, port) {
  const webhooks = `http://127.0.0.1:${port}/api/webhooks`;
  const env = {
    ...process.env,
    SANDBOX_CALLBACK_URL: `${webhooks}/whatsapp`,
    SANDBOX_SMS_CALLBACK_URL: `${webhooks}/sms`,
  };
  const sandbox = await startSandbox({ root, env, say });
  stopping.add(sandbox.stop);
  process.env.SANDBOX_URL = sandbox.url;
  return sandbox.url;
}

/**
 * From a fresh clone to an app that answers, and down again when asked.
 * @param {{ dev: boolean }} options
 */
export async function start({ dev }) {
  const stopping = createStopping();
  stopWhenAsked(stopping);
  try {
    await bringUp(stopping, dev);
  } catch (error) {
    if (stopping.isStopping()) return;
    console.error(error instanceof Refusal ? error.message : error);
    await stopping.stop(1);
  }
}
