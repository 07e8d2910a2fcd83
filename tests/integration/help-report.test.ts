import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openPglite } from '@/lib/db/client';
import { takeOwnerLock } from '@/scripts/owner-lock.mjs';
import { unsetSettings } from '@/scripts/start/setting-names.mjs';
import { freshDatabase, isOnPostgres, rows } from '../support/database';
import { tempFolder } from '../support/temp-folder';

if (isOnPostgres) freshDatabase();

const report = (dataDir: string, { options = [] as string[], DATABASE_URL = '' } = {}) => {
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/help-report.mjs', ...options];
  const env = { ...process.env, ...unsetSettings(), DATA_DIR: dataDir, DATABASE_URL };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { status, stdout, stderr };
};

let dataDir: string;
beforeAll(async () => {
  dataDir = tempFolder();
  const { runSql, close } = await openPglite(join(dataDir, 'database'));
  await runSql(`insert into help_searches (id, query, results, at) values ('sch_1', 'blockchain', 0, now())`);
  await close();
});

it('reads the data folder of a server that is not running', () => {
  const { status, stdout } = report(dataDir);
  expect(stdout).toMatch(/Found nothing.*\n +1 {2}blockchain/);
  expect(status).toBe(0);
});

it('says so in a sentence when a server runs on the folder', async () => {
  const lock = await takeOwnerLock(dataDir);
  const { status, stderr } = report(dataDir);
  await lock.release();
  expect(stderr.trim()).toBe(
    `PaxFlow is running on the data folder ${dataDir}, and only one program may have it open. Stop PaxFlow, then ask for the report again.`,
  );
  expect(status).toBe(1);
});

it('says so when there is no data, and makes none', () => {
  const empty = join(tempFolder(), 'nothing');
  const { status, stderr } = report(empty);
  expect(stderr.trim()).toBe(`There is nothing to report: ${empty} has no data yet.`);
  expect(existsSync(empty)).toBe(false);
  expect(status).toBe(1);
});

it.skipIf(!isOnPostgres)('reads PostgreSQL, also while a server runs on it', async () => {
  await rows(`insert into help_searches (id, query, results, at) values ('sch_2', 'elsewhere', 0, now())`);
  const [database] = await rows<{ name: string }>('select current_database() as name');
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = database?.name ?? '';
  const { stdout } = report('.data', { DATABASE_URL: url.href });
  expect(stdout).toMatch(/Found nothing.*\n +1 {2}elsewhere/);
});

it('refuses a time it cannot look back', () => {
  expect(report(tempFolder(), { options: ['--days', 'soon'] }).stderr).toContain(
    '--days must be a whole number',
  );
});
