import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type SandboxControl, sandboxControl } from '@/lib/whatsapp/sandbox/control';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { startApp } from './app-server';
import { postWebhook, webhookOf } from './post-webhook';

type App = Awaited<ReturnType<typeof startApp>>;

const running = z.object({ sandboxUrl: z.string() });
const secrets = z.object({ SANDBOX_KEY: z.string(), META_APP_SECRET: z.string() });
const secretsIn = async (dataDir: string) => secrets.parse(await readJson(join(dataDir, 'secrets.json')));
const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** The way into the sandbox that runs beside an app on this data folder; another one after each start. */
export async function controlOf(dataDir: string): Promise<SandboxControl> {
  const { sandboxUrl } = running.parse(await readJson(join(dataDir, 'running.json')));
  const { SANDBOX_KEY } = await secretsIn(dataDir);
  return sandboxControl(sandboxUrl, SANDBOX_KEY);
}

const limit = 100_000;

export type TestServer = { app: App; control: SandboxControl; dataDir: string; url: string };

/**
 * An app on a data folder and a sandbox of its own, for as long as `use` takes: clocks, faults and limits of one
 * worker are nobody else's. Its business may hold any number of numbers.
 * @param prepare puts something into the data folder before the app owns it
 */
export async function withServer(
  use: (server: TestServer) => Promise<void>,
  prepare: (dataDir: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paxflow-e2e-'));
  await prepare(dataDir);
  const app = await startApp({ dataDir });
  try {
    const control = await controlOf(dataDir);
    const { wabaId } = seeds.luckyShrub;
    await control.manager({ act: 'number-limit', wabaId, limit });
    // The app hears of it as well: Meta told so long ago, when another number of this business was connected.
    const told = webhookOf(wabaId, 'business_capability_update', { max_phone_numbers_per_business: limit });
    await postWebhook(app.url, told, (await secretsIn(dataDir)).META_APP_SECRET);
    await use({ app, control, dataDir, url: app.url });
  } finally {
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
