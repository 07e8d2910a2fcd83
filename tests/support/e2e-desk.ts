import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Page } from '@playwright/test';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import { unsetSettings } from '@/scripts/start/setting-names.mjs';
import { test as base } from './e2e';
import { withServer } from './e2e-server';
import { signIn } from './journey-sign-in';

/** People of support: each gets three sign-in links in a quarter of an hour, so every test has one of its own. */
const staffAddresses = Array.from({ length: 12 }, (_, i) => `support-${i}@paxflow.example`);
let given = 0;
/** Somebody who was staff until before the app started. */
export const formerStaffAddress = 'support-bob@paxflow.example';

/** A command as npm runs it, on a data folder that no app owns. */
async function command(name: string, dataDir: string, ...args: string[]): Promise<void> {
  const program = ['--conditions=react-server', '--import', 'tsx', `scripts/${name}.mjs`, ...args];
  const env = { ...process.env, ...unsetSettings(), DATA_DIR: dataDir };
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
}

async function makeStaff(dataDir: string): Promise<void> {
  await command('staff-list', dataDir); // the first program on a folder makes its tables
  const database = await PGlite.create(join(dataDir, 'database'));
  for (const email of [...staffAddresses, formerStaffAddress])
    await database.query('insert into users (id, email) values ($1, $1)', [email]);
  for (const email of staffAddresses.slice(1))
    await database.query('insert into staff (id, user_id, granted_at) values ($1, $1, now())', [email]);
  await database.close();
  for (const email of [staffAddresses[0] ?? '', formerStaffAddress])
    await command('staff-grant', dataDir, email);
  await command('staff-revoke', dataDir, formerStaffAddress);
}

/** A browser on a server where somebody is staff. */
export const test = base.extend<object, { workerServer: Parameters<Parameters<typeof withServer>[0]>[0] }>({
  workerServer: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the pattern to learn what is needed
    async ({}, use) => withServer(use, makeStaff),
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** Signs in as support on this page, and opens the desk; answers the address. */
export async function openDesk(page: Page, control: SandboxControl): Promise<string> {
  const email = staffAddresses[given++ % staffAddresses.length] ?? '';
  await signIn(page, control, email);
  await page.goto('/desk');
  await page.getByRole('heading', { level: 1, name: 'What waits for a person' }).waitFor();
  return email;
}
