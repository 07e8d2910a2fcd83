import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, it } from 'vitest';
import { openPglite } from '@/lib/db/client';
import { takeOwnerLock } from '@/scripts/owner-lock.mjs';
import { unsetSettings } from '@/scripts/start/setting-names.mjs';
import { freshDatabase, isOnPostgres, rows } from '../support/database';
import { tempFolder } from '../support/temp-folder';

if (isOnPostgres) freshDatabase();
// The settings name a sandbox, and nothing here speaks to it.
process.env.SANDBOX_URL ??= 'http://127.0.0.1:9';

/** Not waited for in this thread: a job queue of this process must not stand still meanwhile. */
const report = async (dataDir: string, { options = [] as string[], DATABASE_URL = '' } = {}) => {
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/help-report.mjs', ...options];
  const env = { ...process.env, ...unsetSettings(), DATA_DIR: dataDir, DATABASE_URL };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { status, stdout, stderr };
};

let dataDir: string;
beforeAll(async () => {
  dataDir = tempFolder();
  const { runSql, close } = await openPglite(join(dataDir, 'database'));
  await runSql(`insert into help_searches (id, query, results, at) values ('sch_1', 'blockchain', 0, now())`);
  await close();
});

it('reads the data folder of a server that is not running', async () => {
  const { status, stdout } = await report(dataDir);
  expect(stdout).toMatch(/Found nothing.*\n +1 {2}blockchain/);
  expect(status).toBe(0);
});

it('says so in a sentence when a server runs on the folder', async () => {
  const lock = await takeOwnerLock(dataDir);
  const { status, stderr } = await report(dataDir);
  await lock.release();
  expect(stderr.trim()).toBe(
    `PaxFlow is running on the data folder ${dataDir}, and only one program may have it open. Stop PaxFlow, then ask for the report again.`,
  );
  expect(status).toBe(1);
});

it('says so when there is no data, and makes none', async () => {
  const empty = join(tempFolder(), 'nothing');
  const { status, stderr } = await report(empty);
  expect(stderr.trim()).toBe(`There is nothing to report: ${empty} has no data yet.`);
  expect(existsSync(empty)).toBe(false);
  expect(status).toBe(1);
});

it.skipIf(!isOnPostgres)('reads PostgreSQL, also while a server runs on it', async () => {
  await rows(`insert into help_searches (id, query, results, at) values ('sch_2', 'elsewhere', 0, now())`);
  const [database] = await rows<{ name: string }>('select current_database() as name');
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = database?.name ?? '';
  const { stdout } = await report('.data', { DATABASE_URL: url.href });
  expect(stdout).toMatch(/Found nothing.*\n +1 {2}elsewhere/);
});

it('refuses a time it cannot look back', async () => {
  const { stderr } = await report(tempFolder(), { options: ['--days', 'soon'] });
  expect(stderr).toContain('--days must be a whole number');
});
