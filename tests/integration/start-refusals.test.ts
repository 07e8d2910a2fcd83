import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeOwnerLock } from '@/scripts/owner-lock.mjs';
import { drain, listen } from '@/scripts/start/http-server.mjs';
import { findFreePort } from '@/scripts/start/port.mjs';
import { unsetSettings } from '@/scripts/start/setting-names.mjs';
import { runNode } from '../support/start-process';
import { tempFolder } from '../support/temp-folder';

const start = async (env: Record<string, string>) => {
  const PORT = String(await findFreePort());
  return runNode(['scripts/start.mjs'], { ...unsetSettings(), DATA_DIR: tempFolder(), PORT, ...env });
};

test('refuses a data folder that another process owns, before it touches anything', async () => {
  const folder = tempFolder();
  const lock = await takeOwnerLock(folder);
  onTestFinished(lock.release);
  const startedAt = Date.now();
  const second = await start({ DATA_DIR: folder });
  expect(await second.ended).toBe(1);
  expect(Date.now() - startedAt).toBeLessThan(2_000);
  expect(second.output().trim()).toBe(
    `PaxFlow is already running on the data folder ${folder} (process ${process.pid}). ` +
      'Stop it first, or choose another folder with DATA_DIR=…',
  );
  expect(readdirSync(folder)).toEqual(['owner.json']);
});

test('refuses a port that is taken, with one sentence, and gives the data folder back', async () => {
  const folder = tempFolder();
  const other = createServer();
  const port = await findFreePort();
  await listen(other, port, '127.0.0.1');
  onTestFinished(() => drain(other, 0));
  const second = await start({ DATA_DIR: folder, PORT: String(port) });
  expect(await second.ended).toBe(1);
  expect(second.output().trim()).toBe(
    `Port ${port} is taken by another program. Choose another with PORT=…, for example PORT=${port + 1} npm start.`,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('refuses a port that is no port', async () => {
  const program = await start({ PORT: 'http' });
  expect(await program.ended).toBe(1);
  expect(program.output()).toContain('PORT must be a whole number');
});

test('refuses to make up secrets beside a real Meta', async () => {
  const folder = join(tempFolder(), 'data');
  mkdirSync(folder);
  const program = await start({ DATA_DIR: folder, GRAPH_BASE_URL: 'https://graph.facebook.com' });
  expect(await program.ended).toBe(1);
  expect(program.output()).toContain('Missing: NEXTAUTH_SECRET, ENCRYPTION_KEY');
  expect(readdirSync(folder)).toEqual([]);
});
