import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ensureBuild } from '@/scripts/start/app-build.mjs';
import { tempFolder } from '../../support/temp-folder';

/** Stands where the framework's program is: notes that it ran and with what, and leaves a build or none. */
const builder = `
const fs = require('node:fs');
fs.appendFileSync('out/builds.txt', 'x');
fs.writeFileSync('out/seen.json', JSON.stringify(process.env));
if (fs.existsSync('out/broken.txt')) { console.log('page.tsx is wrong'); process.exit(1); }
fs.mkdirSync('.next', { recursive: true });
if (!fs.existsSync('out/silent.txt')) fs.writeFileSync('.next/BUILD_ID', 'x');
`;

let root: string;
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const builds = () => readFileSync(join(root, 'out/builds.txt'), 'utf8').length;
/** A step after the build: needs the build to be there, and can be told to fail. */
const step = `
const fs = require('node:fs');
if (fs.existsSync('out/step-broken.txt')) { console.log('synonyms.json: is wrong'); process.exit(1); }
fs.copyFileSync('.next/BUILD_ID', '.next/made-after.txt');
`;
const after = [{ title: 'Making the rest', args: ['out/step.cjs'] }];
const build = (env: Record<string, string> = {}, keptKey?: string) =>
  ensureBuild({ root, env: { PATH: process.env.PATH, ...env }, keptKey, say: () => undefined, after });

beforeEach(() => {
  root = tempFolder();
  for (const folder of ['app', 'lib', 'out', 'node_modules/next/dist/bin'])
    mkdirSync(join(root, folder), { recursive: true });
  write('node_modules/next/dist/bin/next', builder);
  write('out/step.cjs', step);
  write('app/page.tsx', 'one');
  write('package-lock.json', '{}');
});

test('builds what was not built', async () => {
  await build();
  expect(builds()).toBe(1);
});

test('builds nothing twice', async () => {
  await build();
  expect((await build()).seconds).toBe(0);
  expect(builds()).toBe(1);
});

test.each(['app/page.tsx', 'lib/new.ts', 'package-lock.json', 'next.config.js', 'proxy.ts'])(
  'builds again when %s changes',
  async (file) => {
    await build();
    write(file, 'two');
    await build();
    expect(builds()).toBe(2);
  },
);

test('builds again when a file only moves', async () => {
  await build();
  rmSync(join(root, 'app/page.tsx'));
  write('app/other.tsx', 'one');
  await build();
  expect(builds()).toBe(2);
});

test.each(['biome.json', 'vitest.config.ts', 'README.md'])(
  'does not build again when %s changes',
  async (file) => {
    await build();
    write(file, 'two');
    await build();
    expect(builds()).toBe(1);
  },
);

test('builds again when a setting that pages show changes', async () => {
  await build();
  await build({ SUPPORT_EMAIL: 'help@paxflow.example' });
  expect(builds()).toBe(2);
});

test('shares a build between runs on different ports and data folders', async () => {
  await build({ PORT: '3001', APP_URL: 'http://localhost:3001', DATA_DIR: '/tmp/one' }, 'key of one');
  await build({ PORT: '3002', APP_URL: 'http://localhost:3002', DATA_DIR: '/tmp/two' }, 'key of two');
  expect(builds()).toBe(1);
});

test('answers the key the build was made with, whichever data folder asks', async () => {
  await build({}, 'key of one');
  expect((await build({}, 'key of two')).actionsKey).toBe('key of one');
});

test('keeps the key when the sources change, so that open forms still work', async () => {
  const { actionsKey } = await build();
  write('app/page.tsx', 'two');
  expect((await build()).actionsKey).toBe(actionsKey);
});

test('builds again for a key from the environment', async () => {
  await build();
  expect((await build({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'ours' })).actionsKey).toBe('ours');
  expect(builds()).toBe(2);
});

test('keeps the record of the build, with its key, from others', async () => {
  await build();
  expect(statSync(join(root, '.next/paxflow-build.json')).mode & 0o777).toBe(0o600);
});

test('shows what a failed build said', async () => {
  write('out/broken.txt', '');
  await expect(build()).rejects.toThrow('page.tsx is wrong');
});

test('does not take a build for finished that failed', async () => {
  await build();
  write('out/broken.txt', '');
  write('app/page.tsx', 'two');
  await build().catch(() => undefined);
  write('app/page.tsx', 'one');
  rmSync(join(root, 'out/broken.txt'));
  await build();
  expect(builds()).toBe(3);
});

test('makes the rest once the framework is through', async () => {
  await build();
  expect(existsSync(join(root, '.next/made-after.txt'))).toBe(true);
});

test('does not take a build for finished whose rest failed, and shows what it said', async () => {
  write('out/step-broken.txt', '');
  await expect(build()).rejects.toThrow('synonyms.json: is wrong');
  rmSync(join(root, 'out/step-broken.txt'));
  await build();
  expect(builds()).toBe(2);
});

test('does not believe a build that left nothing to serve', async () => {
  write('out/silent.txt', '');
  await expect(
    ensureBuild({ root, env: { PATH: process.env.PATH }, say: () => undefined, after: [] }),
  ).rejects.toThrow('left nothing to serve');
});

test('shows the build no secret', async () => {
  const secret = 'canary-0123456789-0123456789-0123456789';
  const names = [
    'NEXTAUTH_SECRET',
    'ENCRYPTION_KEY',
    'META_APP_SECRET',
    'META_SYSTEM_USER_TOKEN',
    'SMTP_URL',
    'DATABASE_URL',
  ];
  await build(Object.fromEntries(names.map((name) => [name, secret])));
  expect(existsSync(join(root, 'out/seen.json'))).toBe(true);
  expect(readFileSync(join(root, 'out/seen.json'), 'utf8')).not.toContain(secret);
});
